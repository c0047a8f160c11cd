package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;
import org.xianxing.app.evaluation.SheetSummary;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.ReviewLevel;
import org.xianxing.domain.organization.Actor;

/**
 * A city reviewer's first page: sheets that wait, the city's own facts, and how its zones stand.
 */
final class ReviewerDashboard extends Div {

    private static final long serialVersionUID = 1L;

    ReviewerDashboard(
            Actor actor,
            Cycle cycle,
            List<SheetSummary> summaries,
            ReviewLevel level,
            List<Claim> cityClaims,
            Words words,
            Instant now) {
        addClassName("xx-stack");
        DueCard due = new DueCard(getTranslation("evaluation.dashboard.due"), now);
        List<SheetSummary> waiting =
                summaries.stream().filter(s -> ReviewZones.isWaiting(s, level)).toList();
        boolean open = cycle.stage() == CycleStage.OPEN;
        if (!waiting.isEmpty() && open) {
            int claims = waiting.stream().mapToInt(s -> s.city().of() - s.city().decided()).sum();
            due.due(
                    cycle.schedule().cityReviewUntil(),
                    getTranslation("evaluation.dashboard.review", waiting.size(), claims),
                    waiting.stream()
                            .map(s -> s.zone().shortName())
                            .reduce((a, b) -> a + getTranslation("evaluation.list-comma") + b)
                            .orElse(""),
                    getTranslation("evaluation.dashboard.review-go"),
                    "review");
        }
        long unsubmitted =
                cityClaims.stream().filter(c -> !c.isSubmitted() || c.isReturned()).count();
        if (open && (cityClaims.isEmpty() || unsubmitted > 0)) {
            due.due(
                    cycle.schedule().provinceReviewUntil(),
                    getTranslation("evaluation.dashboard.city-facts"),
                    getTranslation("evaluation.dashboard.city-facts-about", summaries.size()),
                    getTranslation("evaluation.dashboard.city-facts-go"),
                    "city-facts");
        }
        due.nothing(
                new EmptyState(
                        getTranslation("evaluation.dashboard.nothing-due"),
                        getTranslation(
                                "evaluation.dashboard.nothing-to-review",
                                actor.organizationName())));
        add(due, new SummaryCard(summaries, level, words, now));
    }
}
