package org.xianxing.app.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.Indicator;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.evaluation.SheetScore;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Reason;

/**
 * A score sheet as screens and forms show it.
 *
 * @param cycle the cycle
 * @param rubric its rubric
 * @param zone the zone
 * @param reviewer the city body that reviews it
 * @param sheet the sheet in its state
 * @param lines one for each indicator, in the order of the form
 * @param self self-score of all submitted claims
 * @param everything score if every claim, drafts too, were accepted
 * @param city score of what the city accepted
 * @param province score of what the province accepted
 * @param lastYear last year's review score; not scored when there is none
 * @param editRefusals why the zone cannot change claims now; empty when it can
 * @param itemTitles titles of the catalog items that claims name
 */
public record SheetView(
        Cycle cycle,
        Rubric rubric,
        Organization zone,
        Organization reviewer,
        ScoreSheet sheet,
        List<Line> lines,
        SheetScore self,
        SheetScore everything,
        SheetScore city,
        SheetScore province,
        Score lastYear,
        List<Reason> editRefusals,
        Map<CatalogItemId, ItemLabel> itemTitles) {

    public SheetView {
        lines = List.copyOf(lines);
        editRefusals = List.copyOf(editRefusals);
        itemTitles = Map.copyOf(itemTitles);
    }

    /**
     * One indicator with its claims and its scores side by side.
     *
     * @param claims the zone's own claims, oldest first
     * @param cityClaims the city's claims for the indicator
     * @param self the self-score line
     * @param city what the city gave; not scored while it decided nothing of the indicator
     * @param province what the province gave; not scored while it decided nothing of the indicator
     * @param waitingForCity points still waiting for the city
     * @param lastYear last year's review score of the indicator with the same code
     */
    public record Line(
            Indicator indicator,
            List<Claim> claims,
            List<Claim> cityClaims,
            SheetScore.Line self,
            Score city,
            Score province,
            Points waitingForCity,
            Score lastYear) {
        public Line {
            claims = List.copyOf(claims);
            cityClaims = List.copyOf(cityClaims);
        }
    }

    /**
     * How a catalog item is named on screen.
     *
     * @param title its title, or its place in the batch while the title awaits import
     * @param document the batch's document number
     */
    public record ItemLabel(String title, String document) {}

    public Line line(String indicator) {
        return lines.stream()
                .filter(l -> l.indicator().code().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    public Optional<Claim> claim(org.xianxing.domain.evaluation.ClaimId id) {
        return lines.stream()
                .flatMap(l -> l.claims().stream())
                .filter(c -> c.id().equals(id))
                .findFirst();
    }
}
