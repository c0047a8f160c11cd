package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.ScoreBar;
import org.xianxing.app.shell.components.ScoreBarKey;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.IndicatorGroup;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.evaluation.ScoringRule;
import org.xianxing.domain.evaluation.SheetTransitions;
import org.xianxing.domain.shared.Points;

/** A zone's first page: what is due, where the points stand, and where the next ones come from. */
final class ZoneDashboard extends Div {

    private static final long serialVersionUID = 1L;

    private static final String SHEET = "score-sheet/own/";
    private static final int ADVICE_SHOWN = 5;

    private final transient SheetView view;
    private final transient Words words;
    private final transient Instant now;

    ZoneDashboard(SheetView view, Words words, Instant now) {
        this.view = view;
        this.words = words;
        this.now = now;
        addClassName("xx-two");
        Div main = new Div(due(), score());
        main.addClassName("xx-stack");
        List<Claim> returned = claims().stream().filter(Claim::isReturned).toList();
        if (!returned.isEmpty()) {
            main.add(returned(returned));
        }
        Div side = new Div(advice(), lastYear());
        side.addClassName("xx-stack");
        add(main, side);
    }

    private List<Claim> claims() {
        return view.lines().stream().flatMap(l -> l.claims().stream()).toList();
    }

    private DueCard due() {
        DueCard due = new DueCard(getTranslation("evaluation.dashboard.due"), now);
        Instant until = SheetTransitions.editableUntil(view.sheet(), view.cycle().schedule());
        List<Claim> toMend =
                claims().stream().filter(c -> c.isReturned() && !c.isMended()).toList();
        long drafts = claims().stream().filter(c -> !c.isSubmitted()).count();
        switch (view.sheet()) {
            case ScoreSheet.Returned _ -> {
                if (toMend.isEmpty()) {
                    due.due(
                            until,
                            getTranslation("evaluation.dashboard.resubmit"),
                            getTranslation("evaluation.dashboard.resubmit-about"),
                            getTranslation("evaluation.dashboard.open-sheet"),
                            "score-sheet");
                } else {
                    due.due(
                            until,
                            getTranslation("evaluation.dashboard.mend", toMend.size()),
                            getTranslation(
                                    "evaluation.dashboard.mend-about", view.reviewer().shortName()),
                            getTranslation("evaluation.dashboard.mend-go"),
                            SHEET + toMend.getFirst().indicator());
                }
            }
            case ScoreSheet.Draft _ ->
                    due.due(
                            until,
                            getTranslation("evaluation.dashboard.submit"),
                            getTranslation("evaluation.dashboard.submit-about", drafts),
                            getTranslation("evaluation.dashboard.open-sheet"),
                            "score-sheet");
            case ScoreSheet.OpenToObjection _ ->
                    due.due(
                            view.cycle().schedule().objectionUntil(),
                            getTranslation("evaluation.dashboard.object"),
                            getTranslation("evaluation.dashboard.object-about"),
                            getTranslation("evaluation.dashboard.object-go"),
                            "objections");
            case ScoreSheet.Submitted _,
                    ScoreSheet.CityReviewed _,
                    ScoreSheet.ProvinceReviewed _,
                    ScoreSheet.Final _,
                    ScoreSheet.Unrated _ -> {}
        }
        return due.nothing(
                new EmptyState(
                        getTranslation("evaluation.dashboard.nothing-due"),
                        words.sheetState(view.sheet().state(), getLocale())));
    }

    private SheetCard score() {
        Locale locale = getLocale();
        SheetCard card = new SheetCard(getTranslation("evaluation.dashboard.points"));
        FactStrip facts = new FactStrip();
        facts.addTotal(
                getTranslation("evaluation.dashboard.self"),
                view.self().total().toString(),
                "/ " + plain(view.rubric().total()));
        facts.add(getTranslation("evaluation.dashboard.city"), view.city().total().toString());
        facts.add(
                getTranslation("evaluation.dashboard.uncounted"),
                new Points(
                                Math.max(
                                        0,
                                        view.everything()
                                                .total()
                                                .hundredthsAbove(view.self().total())))
                        .toString());
        facts.add(
                getTranslation("evaluation.dashboard.last-year"),
                words.score(view.lastYear(), locale));
        card.add(facts);
        for (IndicatorGroup group : view.rubric().groups()) {
            card.add(groupRow(group));
        }
        Div key =
                new Div(
                        new ScoreBarKey(
                                getTranslation("evaluation.dashboard.key-accepted"),
                                getTranslation("evaluation.dashboard.key-waiting"),
                                getTranslation("evaluation.dashboard.key-uncounted")));
        key.addClassName("xx-key-row");
        card.add(key);
        return card;
    }

    private Anchor groupRow(IndicatorGroup group) {
        int index = group.number() - 1;
        Points self = view.self().groups().get(index);
        Points city = min(view.city().groups().get(index), self);
        Points all = view.everything().groups().get(index);
        Points before =
                Points.sum(
                        view.lines().stream()
                                .filter(l ->
                                        group.indicators().anyMatch(i -> i.equals(l.indicator())))
                                .map(l -> l.lastYear().counted())
                                .toList());
        boolean known = view.lastYear() instanceof Score.Scored;
        ScoreBar bar =
                new ScoreBar(
                        new ScoreBar.Values(
                                group.max(),
                                city,
                                new Points(self.hundredthsAbove(city)),
                                new Points(Math.max(0, all.hundredthsAbove(self))),
                                known ? Optional.of(before) : Optional.empty()));
        Span name = new Span(group.name());
        name.addClassName("xx-group-name");
        Span sum = new Span(self + " / " + plain(group.max()));
        sum.addClassName("xx-num");
        long difference = self.hundredthsAbove(before);
        Span moved = new Span(known ? moved(difference) : "");
        moved.addClassNames("xx-num", difference < 0 ? "xx-falls" : "xx-rises");
        Anchor row =
                new Anchor(
                        SHEET + group.indicators().findFirst().orElseThrow().code(),
                        name,
                        bar,
                        sum,
                        moved);
        row.addClassName("xx-group");
        return row;
    }

    private String moved(long hundredths) {
        if (hundredths == 0) {
            return getTranslation("evaluation.same");
        }
        Points size = new Points(Math.abs(hundredths));
        return (hundredths > 0 ? "▲ " : "▼ ") + size;
    }

    private static Points min(Points a, Points b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static String plain(Points points) {
        return points.toDecimal().stripTrailingZeros().toPlainString();
    }

    private SheetCard returned(List<Claim> returned) {
        SheetCard card =
                new SheetCard(getTranslation("evaluation.dashboard.returned"))
                        .withSub(
                                getTranslation(
                                        "evaluation.dashboard.returned-count", returned.size()));
        UnorderedList list = new UnorderedList();
        list.addClassName("xx-returned-list");
        for (Claim claim : returned) {
            String reason =
                    switch (claim.province().isReturned() ? claim.province() : claim.city()) {
                        case org.xianxing.domain.evaluation.Decision.Returned(var by, String why) ->
                                why + " — " + by.name();
                        case org.xianxing.domain.evaluation.Decision.Pending _,
                                org.xianxing.domain.evaluation.Decision.Accepted _,
                                org.xianxing.domain.evaluation.Decision.Rejected _ ->
                                "";
                    };
            Span code = new Span(claim.indicator());
            code.addClassName("xx-code");
            Span title = new Span(words.title(claim, view, getLocale()));
            title.addClassName("xx-claim-title");
            Button mend =
                    new Button(
                            getTranslation(
                                    claim.isMended()
                                            ? "evaluation.dashboard.mended"
                                            : "evaluation.claim.mend"));
            mend.addThemeVariants(ButtonVariant.LUMO_SMALL);
            mend.addClassName("xx-warn");
            mend.addClickListener(
                    _ -> getUI().ifPresent(ui -> ui.navigate(SHEET + claim.indicator())));
            list.add(new ListItem(code, new Div(title, new Paragraph(reason)), mend));
        }
        card.add(list);
        return card;
    }

    /** Where points are still to be had, what is nearest first. */
    private SheetCard advice() {
        SheetCard card =
                new SheetCard(getTranslation("evaluation.dashboard.advice"))
                        .withSub(getTranslation("evaluation.dashboard.advice-order"));
        UnorderedList list = new UnorderedList();
        list.addClassName("xx-advice");
        record Chance(Points gain, String what, String how, String indicator) {}
        List<Chance> chances = new ArrayList<>();
        Points waiting =
                new Points(
                        Math.max(
                                0, view.everything().total().hundredthsAbove(view.self().total())));
        if (!waiting.isZero()) {
            chances.add(
                    new Chance(
                            waiting,
                            getTranslation("evaluation.dashboard.advice-submit"),
                            getTranslation("evaluation.dashboard.advice-submit-how"),
                            ""));
        }
        view.lines().stream()
                .filter(l -> l.indicator().rule() instanceof ScoringRule.PointsPerItem)
                .filter(l -> room(l).hundredths() > 0)
                .sorted(Comparator.comparing((SheetView.Line l) -> room(l)).reversed())
                .limit(ADVICE_SHOWN - chances.size())
                .forEach(l -> {
                    ScoringRule.PointsPerItem rule =
                            (ScoringRule.PointsPerItem) l.indicator().rule();
                    chances.add(
                            new Chance(
                                    rule.each(),
                                    l.indicator().code() + " " + l.indicator().wording(),
                                    getTranslation(
                                            "evaluation.dashboard.advice-each",
                                            rule.measureWord(),
                                            room(l)),
                                    l.indicator().code()));
                });
        for (Chance chance : chances) {
            Span gain = new Span("+" + chance.gain());
            gain.addClassName("xx-gain");
            Anchor what =
                    new Anchor(
                            chance.indicator().isEmpty()
                                    ? "score-sheet"
                                    : SHEET + chance.indicator(),
                            chance.what());
            list.add(new ListItem(gain, new Div(what, new Paragraph(chance.how()))));
        }
        card.add(list);
        Div lock =
                new Div(
                        Icon.LOCK.createSmall(),
                        new Span(getTranslation("evaluation.dashboard.rank-locked")));
        lock.addClassName("xx-lock-note");
        card.add(lock);
        return card;
    }

    private static Points room(SheetView.Line line) {
        return new Points(
                Math.max(0, line.indicator().max().hundredthsAbove(line.self().score().counted())));
    }

    private SheetCard lastYear() {
        SheetCard card = new SheetCard(getTranslation("evaluation.dashboard.ranking"));
        card.pad(
                new Paragraph(
                        getTranslation(
                                view.lastYear() instanceof Score.Scored
                                        ? "evaluation.dashboard.ranking-last"
                                        : "evaluation.dashboard.ranking-none",
                                words.score(view.lastYear(), getLocale()))),
                new Anchor("ranking", getTranslation("evaluation.dashboard.ranking-go")),
                new Anchor("documents", getTranslation("evaluation.dashboard.documents-go")));
        return card;
    }
}
