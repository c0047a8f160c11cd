package org.xianxing.app.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimId;
import org.xianxing.domain.evaluation.ClaimRepository;
import org.xianxing.domain.evaluation.ClaimedFact;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleRepository;
import org.xianxing.domain.evaluation.Indicator;
import org.xianxing.domain.evaluation.ScoringRule;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Target;

/** Claims by name, for features that refer to them; everybody finds those they may see. */
@Service
public class ClaimDirectory {

    private final CycleRepository cycles;
    private final CycleContext context;
    private final ClaimRepository claims;
    private final ItemLabels items;

    ClaimDirectory(
            CycleRepository cycles,
            CycleContext context,
            ClaimRepository claims,
            ItemLabels items) {
        this.cycles = cycles;
        this.context = context;
        this.claims = claims;
        this.items = items;
    }

    /**
     * A claim as it is called elsewhere.
     *
     * @param title what it claims; empty while a draft has no name
     * @param owner short name of the zone or city body
     * @param year the year of its cycle
     * @param indicator the indicator's code
     * @param path where it is shown, relative to the application
     */
    public record Line(
            ClaimId id, String title, String owner, int year, String indicator, String path) {}

    /** Whether there can be claims that the actor may see. */
    public boolean mayFind(Actor actor) {
        Target own = new Target.Zone(actor.organization(), actor.organization());
        return AccessPolicy.allows(actor, Action.VIEW_SHEET, own)
                || AccessPolicy.allows(
                        actor, Action.CLAIM_CITY_MILESTONE, new Target.City(actor.organization()));
    }

    /** Those of the claims that exist and that the actor may see. */
    public List<Line> named(Actor actor, Collection<ClaimId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> claims.find(id).stream())
                .filter(claim -> maySee(actor, claim.cycle(), claim.owner()))
                .map(this::line)
                .toList();
    }

    /**
     * The claims the actor may see whose title, owner or indicator contains a text, newest year
     * first.
     *
     * @param text empty for all
     */
    public List<Line> find(Actor actor, String text, int offset, int limit) {
        String wanted = text.strip();
        return cycles.all().stream()
                .sorted(Comparator.comparing(Cycle::year).reversed())
                .flatMap(cycle -> visible(actor, cycle))
                .map(this::line)
                .filter(line -> wanted.isEmpty() || said(line).contains(wanted))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private static String said(Line line) {
        return line.title() + " " + line.owner() + " " + line.indicator();
    }

    private Stream<Claim> visible(Actor actor, Cycle cycle) {
        List<OrganizationId> owners = new ArrayList<>();
        for (Cycle.Participant zone : context.participants(cycle.id())) {
            if (AccessPolicy.allows(
                    actor, Action.VIEW_SHEET, new Target.Zone(zone.zone(), zone.reviewer()))) {
                owners.add(zone.zone());
            }
        }
        if (AccessPolicy.allows(
                actor, Action.CLAIM_CITY_MILESTONE, new Target.City(actor.organization()))) {
            owners.add(actor.organization());
        }
        return owners.stream().flatMap(owner -> claims.ofOwner(cycle.id(), owner).stream());
    }

    private boolean maySee(
            Actor actor, org.xianxing.domain.evaluation.CycleId cycle, OrganizationId owner) {
        Target target = context.ownerTarget(cycle, owner);
        return AccessPolicy.allows(actor, Action.VIEW_SHEET, target)
                || AccessPolicy.allows(actor, Action.CLAIM_CITY_MILESTONE, target);
    }

    private Line line(Claim claim) {
        Cycle cycle = context.cycle(claim.cycle());
        boolean zone = context.participant(claim.cycle(), claim.owner()).isPresent();
        return new Line(
                claim.id(),
                title(claim, cycle),
                context.organization(claim.owner()).shortName(),
                cycle.year(),
                claim.indicator(),
                zone
                        ? "score-sheet/"
                                + claim.owner().value()
                                + "/"
                                + claim.indicator()
                                + "?cycle="
                                + cycle.id().value()
                        : "city-facts");
    }

    private String title(Claim claim, Cycle cycle) {
        return switch (claim.content().fact()) {
            case ClaimedFact.MilestoneReached(String code) ->
                    context.rubric(cycle).indicator(claim.indicator()).map(Indicator::rule).stream()
                            .filter(ScoringRule.Milestones.class::isInstance)
                            .map(ScoringRule.Milestones.class::cast)
                            .flatMap(rule -> rule.milestones().stream())
                            .filter(m -> m.code().equals(code))
                            .map(ScoringRule.Milestone::name)
                            .findFirst()
                            .orElse(code);
            case ClaimedFact.ItemReplicated(CatalogItemId item) -> {
                Map<CatalogItemId, SheetView.ItemLabel> labels = items.labels(Set.of(item));
                yield labels.values().stream()
                        .map(SheetView.ItemLabel::title)
                        .collect(Collectors.joining());
            }
            case ClaimedFact.NamedThing(String name) -> name;
            case ClaimedFact.AmountReceived(String name, _) -> name;
        };
    }
}
