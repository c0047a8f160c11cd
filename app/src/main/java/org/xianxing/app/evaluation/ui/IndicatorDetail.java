package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.domain.evaluation.Calculation;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimedFact;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.evaluation.ScoringRule;
import org.xianxing.domain.evaluation.ScoringRule.Claimant;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Points;

/** An opened indicator: the sums side by side, its claims, and how to add one. */
final class IndicatorDetail extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SheetView view;
    private final transient SheetView.Line line;
    private final transient ClaimActions actions;
    private final transient Words words;
    private final Div list = new Div();
    private @Nullable ClaimEditor editor;

    IndicatorDetail(
            SheetView view,
            SheetView.Line line,
            boolean editable,
            ClaimActions actions,
            Words words) {
        this.view = view;
        this.line = line;
        this.actions = actions;
        this.words = words;
        addClassName("xx-detail");
        list.addClassName("xx-claims");
        Paragraph rule = new Paragraph(line.indicator().officialText());
        rule.addClassName("xx-rule");
        add(rule, sums(), list);
        line.cityClaims().forEach(c -> list.add(card(c, false)));
        line.claims().forEach(c -> list.add(card(c, editable)));
        if (line.claims().isEmpty() && line.cityClaims().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation(emptyKey()));
            none.addClassName("xx-dim");
            list.add(none);
        }
        if (editable) {
            add(adders());
        }
    }

    private String emptyKey() {
        return line.indicator().rule() instanceof ScoringRule.RankTiers
                ? "evaluation.detail.rank-by-province"
                : "evaluation.detail.no-claims";
    }

    private Div sums() {
        Div sums = new Div();
        sums.addClassName("xx-sums");
        sums.add(
                sum("evaluation.detail.self", words.calculation(line.self(), getLocale())),
                sum("evaluation.detail.city", words.score(line.city(), getLocale())),
                sum("evaluation.detail.province", words.score(line.province(), getLocale())),
                sum("evaluation.detail.last-year", words.score(line.lastYear(), getLocale())),
                sum("evaluation.detail.room", room()));
        return sums;
    }

    /** How much more the indicator can give. */
    private String room() {
        Points cap = line.indicator().max();
        Points now = line.self().score().counted();
        if (line.self().score() instanceof Score.NotScored) {
            return words.score(Score.NONE, getLocale());
        }
        if (now.compareTo(cap) >= 0) {
            return getTranslation("evaluation.detail.full");
        }
        Points rest = new Points(cap.hundredthsAbove(now));
        if (line.self().calculation()
                instanceof Calculation.ByItems(_, Points each, String word, _)) {
            long more = (rest.hundredths() + each.hundredths() - 1) / each.hundredths();
            return getTranslation("evaluation.detail.room-items", more, word, rest);
        }
        return getTranslation("evaluation.detail.room-points", rest);
    }

    private Div sum(String key, String value) {
        Span name = new Span(getTranslation(key));
        name.addClassName("xx-small");
        Span figure = new Span(value);
        figure.addClassName("xx-eq");
        return new Div(name, figure);
    }

    private Component card(Claim claim, boolean mayEdit) {
        ClaimCard card =
                new ClaimCard(
                        view, claim, mayEdit && isOpenToChange(claim), actions, words, this::edit);
        card.setId("claim-" + claim.id().value());
        return card;
    }

    private static boolean isOpenToChange(Claim claim) {
        return !claim.isSubmitted() || claim.isReturned();
    }

    private void edit(ClaimCard card, Claim claim) {
        if (editor != null) {
            editor.removeFromParent();
        }
        ClaimEditor next = new ClaimEditor(view, claim, line.indicator(), actions, words);
        editor = next;
        card.add(next);
        next.focus();
    }

    private Div adders() {
        Div row = new Div();
        row.addClassName("xx-adders");
        switch (line.indicator().rule()) {
            case ScoringRule.Milestones(List<ScoringRule.Milestone> milestones) ->
                    milestones.stream()
                            .filter(m -> m.claimant() == Claimant.ZONE)
                            .filter(m -> !isClaimed(new ClaimedFact.MilestoneReached(m.code())))
                            .forEach(m ->
                                    row.add(
                                            adder(
                                                    getTranslation(
                                                            "evaluation.detail.claim-milestone",
                                                            m.name(),
                                                            m.points()),
                                                    _ ->
                                                            begin(
                                                                    new ClaimedFact
                                                                            .MilestoneReached(
                                                                            m.code())))));
            case ScoringRule.PointsPerItem rule -> {
                if (rule.kind().isFromCatalog()) {
                    row.add(
                            adder(
                                    getTranslation("evaluation.detail.choose-item"),
                                    _ ->
                                            new CatalogPicker(
                                                            actions.catalog(),
                                                            rule.kind(),
                                                            item ->
                                                                    begin(
                                                                            new ClaimedFact
                                                                                    .ItemReplicated(
                                                                                    item)))
                                                    .open()));
                } else {
                    row.add(
                            adder(
                                    getTranslation(
                                            "evaluation.detail.claim-one", rule.measureWord()),
                                    _ -> begin(new ClaimedFact.NamedThing(""))));
                }
            }
            case ScoringRule.PointsPerAmount _ ->
                    row.add(
                            adder(
                                    getTranslation("evaluation.detail.claim-amount"),
                                    _ ->
                                            begin(
                                                    new ClaimedFact.AmountReceived(
                                                            "", Optional.empty()))));
            case ScoringRule.RankTiers _ -> {}
        }
        return row;
    }

    private boolean isClaimed(ClaimedFact fact) {
        return line.claims().stream().anyMatch(c -> c.content().fact().equals(fact));
    }

    private static Button adder(String text, Consumer<Button> action) {
        Button button = new Button(text, Icon.PLUS.create());
        button.addClickListener(_ -> action.accept(button));
        return button;
    }

    private void begin(ClaimedFact fact) {
        switch (actions.add(line.indicator().code(), fact)) {
            case Outcome.Done<Claim>(Claim claim) -> {
                ClaimCard card = new ClaimCard(view, claim, true, actions, words, this::edit);
                list.add(card);
                edit(card, claim);
            }
            case Outcome.Refused<Claim>(var reasons) ->
                    Refusals.show(this, words.reasons(reasons, getLocale()));
        }
    }
}
