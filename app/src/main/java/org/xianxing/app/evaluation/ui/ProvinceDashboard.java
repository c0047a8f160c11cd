package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import org.xianxing.app.evaluation.SheetSummary;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.ReviewLevel;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.shared.Reason;

/**
 * The province office's first page: what waits, what keeps the year from going on, how all zones
 * stand.
 */
final class ProvinceDashboard extends Div {

    private static final long serialVersionUID = 1L;

    ProvinceDashboard(
            Cycle cycle,
            List<SheetSummary> summaries,
            ReviewLevel level,
            List<Reason> obstacles,
            Words words,
            Instant now) {
        addClassName("xx-two");
        Div main = new Div(due(cycle, summaries, level, now), facts(summaries));
        main.addClassName("xx-stack");
        if (!summaries.isEmpty()) {
            main.add(new SummaryCard(summaries, level, words, now));
        }
        Div side = new Div(nextStep(cycle, obstacles, words), ways());
        side.addClassName("xx-stack");
        add(main, side);
    }

    private DueCard due(Cycle cycle, List<SheetSummary> summaries, ReviewLevel level, Instant now) {
        DueCard due = new DueCard(getTranslation("evaluation.dashboard.due"), now);
        List<SheetSummary> waiting =
                summaries.stream().filter(s -> ReviewZones.isWaiting(s, level)).toList();
        if (!waiting.isEmpty() && cycle.stage() == CycleStage.OPEN) {
            int claims =
                    waiting.stream()
                            .mapToInt(s -> s.province().of() - s.province().decided())
                            .sum();
            due.due(
                    cycle.schedule().provinceReviewUntil(),
                    getTranslation("evaluation.dashboard.review", waiting.size(), claims),
                    getTranslation("evaluation.dashboard.review-about"),
                    getTranslation("evaluation.dashboard.review-go"),
                    "review");
        }
        if (cycle.stage() == CycleStage.OBJECTION) {
            due.due(
                    cycle.schedule().objectionUntil(),
                    getTranslation("evaluation.dashboard.decide-objections"),
                    getTranslation("evaluation.dashboard.decide-objections-about"),
                    getTranslation("evaluation.dashboard.decide-objections-go"),
                    "objections");
        }
        return due.nothing(
                new EmptyState(
                        getTranslation("evaluation.dashboard.nothing-due"),
                        getTranslation("evaluation.dashboard.nothing-due-province")));
    }

    private FactStrip facts(List<SheetSummary> summaries) {
        FactStrip facts = new FactStrip();
        facts.add(
                getTranslation("evaluation.summary.participants"),
                Integer.toString(summaries.size()));
        facts.add(
                getTranslation("evaluation.summary.with-zones"),
                count(summaries, ScoreSheet.Draft.class, ScoreSheet.Returned.class));
        facts.add(
                getTranslation("evaluation.summary.with-cities"),
                count(summaries, ScoreSheet.Submitted.class));
        facts.add(
                getTranslation("evaluation.summary.with-province"),
                count(summaries, ScoreSheet.CityReviewed.class));
        facts.add(
                getTranslation("evaluation.summary.reviewed"),
                count(
                        summaries,
                        ScoreSheet.ProvinceReviewed.class,
                        ScoreSheet.OpenToObjection.class,
                        ScoreSheet.Final.class));
        return facts;
    }

    @SafeVarargs
    private static String count(
            List<SheetSummary> summaries, Class<? extends ScoreSheet>... states) {
        return Long.toString(
                summaries.stream()
                        .filter(s ->
                                List.of(states).stream().anyMatch(c -> c.isInstance(s.sheet())))
                        .count());
    }

    private SheetCard nextStep(Cycle cycle, List<Reason> obstacles, Words words) {
        SheetCard card = new SheetCard(getTranslation("evaluation.dashboard.next-step"));
        card.pad(
                new Paragraph(getTranslation("evaluation.dashboard.next-" + cycle.stage().name())));
        if (!obstacles.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("xx-obstacles");
            obstacles.forEach(o -> list.add(new ListItem(words.reason(o, getLocale()))));
            card.add(list);
        }
        return card;
    }

    private SheetCard ways() {
        SheetCard card = new SheetCard(getTranslation("evaluation.dashboard.results"));
        card.pad(
                new Anchor("ranking", getTranslation("evaluation.dashboard.ranking-go")),
                new Anchor("bulletin", getTranslation("evaluation.dashboard.bulletin-go")),
                new Anchor("documents", getTranslation("evaluation.dashboard.documents-go")));
        return card;
    }
}
