package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.xianxing.app.evaluation.SheetSummary;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.evaluation.ReviewLevel;
import org.xianxing.domain.evaluation.ScoreSheet;

/** How all sheets stand, one line each. */
final class SummaryCard extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    SummaryCard(List<SheetSummary> summaries, ReviewLevel level, Words words, Instant now) {
        Locale locale = getLocale();
        Grid<SheetSummary> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.addClassName("xx-summary-grid");
        grid.addComponentColumn(
                        s -> {
                            Anchor zone =
                                    new Anchor(
                                            "score-sheet/" + s.zone().id().value(),
                                            s.zone().name());
                            return zone;
                        })
                .setHeader(getTranslation("evaluation.summary.zone"))
                .setComparator(s -> s.zone().name())
                .setFlexGrow(3);
        if (level == ReviewLevel.PROVINCE) {
            grid.addColumn(s -> s.reviewer().shortName())
                    .setHeader(getTranslation("evaluation.summary.city"))
                    .setSortable(true)
                    .setAutoWidth(true)
                    .setFlexGrow(1);
        }
        grid.addComponentColumn(s -> state(s, words, locale))
                .setHeader(getTranslation("evaluation.summary.state"))
                .setComparator(s -> s.sheet().state())
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(s -> s.city().decided() + " / " + s.city().of())
                .setHeader(getTranslation("evaluation.summary.city-decided"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(s -> s.province().decided() + " / " + s.province().of())
                .setHeader(getTranslation("evaluation.summary.province-decided"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(s -> until(s, locale, now))
                .setHeader(getTranslation("evaluation.summary.with-zone-until"))
                .setComparator(SheetSummary::editableUntil)
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.setItems(summaries);
        grid.setAllRowsVisible(summaries.size() <= 40);
        SheetCard card =
                new SheetCard(getTranslation("evaluation.summary.title"))
                        .withSub(getTranslation("evaluation.summary.count", summaries.size()));
        card.add(grid);
        getContent().add(card);
    }

    private static Badge state(SheetSummary summary, Words words, Locale locale) {
        Badge.State look =
                switch (summary.sheet()) {
                    case ScoreSheet.Draft _ -> Badge.State.DRAFT;
                    case ScoreSheet.Submitted _, ScoreSheet.CityReviewed _ -> Badge.State.WAITING;
                    case ScoreSheet.Returned _ -> Badge.State.RETURNED;
                    case ScoreSheet.ProvinceReviewed _,
                            ScoreSheet.OpenToObjection _,
                            ScoreSheet.Final _ ->
                            Badge.State.ACCEPTED;
                    case ScoreSheet.Unrated _ -> Badge.State.REJECTED;
                };
        return new Badge(look, words.sheetState(summary.sheet().state(), locale));
    }

    private static Span until(SheetSummary summary, Locale locale, Instant now) {
        Instant until = summary.editableUntil();
        if (until.equals(Instant.MIN)) {
            return new Span("");
        }
        Span span = new Span(Times.dayAndHour(until, locale));
        if (!now.isBefore(until)) {
            span.addClassName("xx-late");
        }
        return span;
    }
}
