package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.xianxing.app.evaluation.ObjectionService;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.Decision;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.Objection;

/** One objection: what the zone says, what the review had said, and the written decision. */
final class ObjectionCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ObjectionService.Case theCase;
    private final transient SheetView view;
    private final transient ObjectionWords words;
    private final transient Locale locale;

    /**
     * @param view the zone's sheet
     * @param files links to the new evidence
     * @param actions what the reader may do about it
     */
    ObjectionCard(
            ObjectionService.Case theCase,
            SheetView view,
            ObjectionWords words,
            Locale locale,
            Function<EvidenceFile, Anchor> files,
            Optional<Component> actions) {
        this.theCase = theCase;
        this.view = view;
        this.words = words;
        this.locale = locale;
        Objection objection = theCase.objection();
        SheetCard card =
                new SheetCard(
                                words.of(
                                        "card-title",
                                        locale,
                                        theCase.zone().name(),
                                        objection.indicator()))
                        .withSub(words.signature(objection.filedBy(), locale))
                        .withAction(words.badge(objection.state(), locale));
        Paragraph indicator = new Paragraph(view.line(objection.indicator()).indicator().wording());
        indicator.addClassName("xx-sub");
        Paragraph text = new Paragraph(objection.text());
        text.addClassName("xx-objection-text");
        Div links = new Div();
        links.addClassName("xx-files");
        objection.evidence().forEach(file -> links.add(files.apply(file)));
        card.pad(indicator, text, links);
        card.pad(scores(), claims());
        decision(objection.state()).ifPresent(card::pad);
        actions.ifPresent(card::pad);
        add(card);
        addClassName("xx-objection");
    }

    private Paragraph scores() {
        SheetView.Line line = view.line(theCase.objection().indicator());
        return new Paragraph(
                words.of(
                        "scores",
                        locale,
                        words.results().score(line.self().score(), locale),
                        words.results().score(line.city(), locale),
                        words.results().score(line.province(), locale),
                        line.indicator().max()));
    }

    private Div claims() {
        UnorderedList list = new UnorderedList();
        for (Claim claim : theCase.claims()) {
            ListItem item =
                    new ListItem(
                            words.results().badge(claim.status(), locale),
                            new Span(words.results().title(claim, view, locale)));
            reason(claim.province())
                    .or(() -> reason(claim.city()))
                    .ifPresent(reason -> {
                        Span why = new Span(words.of("because", locale, reason));
                        why.addClassName("xx-sub");
                        item.add(why);
                    });
            list.add(item);
        }
        Div claims = new Div(list);
        if (!theCase.reviewers().isEmpty()) {
            Paragraph reviewers =
                    new Paragraph(
                            words.of(
                                    "reviewers",
                                    locale,
                                    String.join(words.of("comma", locale), theCase.reviewers())));
            reviewers.addClassName("xx-sub");
            claims.add(reviewers);
        }
        claims.addClassName("xx-objection-claims");
        return claims;
    }

    private static Optional<String> reason(Decision decision) {
        return switch (decision) {
            case Decision.Pending(), Decision.Accepted _ -> Optional.empty();
            case Decision.Returned(_, String reason) -> Optional.of(reason);
            case Decision.Rejected(_, String reason) -> Optional.of(reason);
        };
    }

    private Optional<Div> decision(Objection.State state) {
        return switch (state) {
            case Objection.State.Filed() -> Optional.empty();
            case Objection.State.Dismissed(Decision.Signature by, String reason) ->
                    Optional.of(decision(words.of("dismissed", locale), by, reason));
            case Objection.State.Upheld(Decision.Signature by, String reason, var accept) ->
                    Optional.of(decision(words.of("upheld", locale, accept.size()), by, reason));
            case Objection.State.Confirmed(
                            Decision.Signature by,
                            String reason,
                            var accept,
                            Decision.Signature second) -> {
                Div decision = decision(words.of("confirmed", locale, accept.size()), by, reason);
                decision.add(
                        new Paragraph(
                                words.of("confirmed-by", locale, words.signature(second, locale))));
                yield Optional.of(decision);
            }
        };
    }

    private Div decision(String title, Decision.Signature by, String reason) {
        Paragraph who = new Paragraph(words.signature(by, locale));
        who.addClassName("xx-sub");
        Div decision = new Div(new H3(title), new Paragraph(reason), who);
        decision.addClassName("xx-decision");
        return decision;
    }
}
