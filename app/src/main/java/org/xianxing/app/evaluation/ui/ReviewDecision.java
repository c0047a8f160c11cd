package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.xianxing.app.evaluation.ReviewService;
import org.xianxing.app.evaluation.ReviewService.Verdict;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.KeyHint;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimCheck;
import org.xianxing.domain.evaluation.ClaimContent;
import org.xianxing.domain.evaluation.ClaimRepository.KeptClaim;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.Decision;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.ReviewLevel;
import org.xianxing.domain.organization.Actor;

/** What the reviewer needs to decide a claim, and the decision. */
final class ReviewDecision extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<String> COMMON_REASONS =
            List.of("figures-differ", "no-date", "no-seal", "not-this-item", "forwarded-only");
    private static final int SHOWN_ELSEWHERE = 5;

    private final TextArea reason = new TextArea();
    private final Div refusal = new Div();

    ReviewDecision(
            SheetView view,
            Claim claim,
            ReviewLevel level,
            ReviewService reviews,
            Actor actor,
            Words words,
            Consumer<Verdict> decide) {
        addClassName("xx-decision");
        Locale locale = getLocale();
        add(facts(claim.content(), locale));
        add(checks(view, claim, reviews, actor, words, locale));
        reviews.before(actor, claim).ifPresent(before -> add(changes(before, claim, locale)));
        add(elsewhere(claim, reviews, actor, words, locale));
        add(reasonPart(claim, level));
        add(buttons(decide));
    }

    String reason() {
        return reason.getValue().strip();
    }

    void refuse(String sentence) {
        refusal.removeAll();
        refusal.add(NoteStrip.error(sentence));
        reason.focus();
    }

    private Section facts(ClaimContent content, Locale locale) {
        DescriptionList list = new DescriptionList();
        fact(list, "date", content.date().map(d -> Times.day(d, locale)).orElse(""));
        fact(list, "person", content.responsiblePerson());
        fact(list, "project", content.project());
        fact(list, "measures", content.measures());
        fact(list, "effect", content.effect());
        Section section = new Section(list);
        section.addClassName("xx-kv");
        return section;
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(
                new DescriptionList.Term(getTranslation("evaluation.claim." + key)),
                new DescriptionList.Description(value.isBlank() ? "—" : value));
    }

    private Section checks(
            SheetView view,
            Claim claim,
            ReviewService reviews,
            Actor actor,
            Words words,
            Locale locale) {
        UnorderedList list = new UnorderedList();
        list.addClassName("xx-checks");
        SheetView.Line line = view.line(claim.indicator());
        java.time.LocalDate today =
                java.time.LocalDate.ofInstant(claim.changedAt(), Cycle.OFFICE_ZONE);
        var dateProblems =
                ClaimCheck.dateProblems(
                        line.indicator(), claim.content().date(), view.cycle(), today);
        list.add(
                check(
                        dateProblems.isEmpty(),
                        dateProblems.isEmpty()
                                ? getTranslation(
                                        "evaluation.review.check-date", view.cycle().year())
                                : words.reasons(dateProblems, locale)));
        list.add(
                check(
                        !claim.evidence().isEmpty(),
                        getTranslation("evaluation.review.check-files", claim.evidence().size())));
        Map<String, List<String>> elsewhere = reviews.filesElsewhere(actor, claim);
        list.add(
                check(
                        elsewhere.isEmpty(),
                        elsewhere.isEmpty()
                                ? getTranslation("evaluation.review.check-files-unique")
                                : getTranslation(
                                        "evaluation.review.check-files-shared",
                                        String.join(
                                                getTranslation("evaluation.list-comma"),
                                                elsewhere.values().stream()
                                                        .flatMap(List::stream)
                                                        .distinct()
                                                        .toList()))));
        Optional<Integer> earlier = reviews.acceptedBefore(actor, claim);
        list.add(
                check(
                        earlier.isEmpty(),
                        earlier.map(year -> getTranslation("evaluation.review.check-earlier", year))
                                .orElseGet(() ->
                                        getTranslation("evaluation.review.check-not-earlier"))));
        return new Section(new H3(getTranslation("evaluation.review.checks")), list);
    }

    private static ListItem check(boolean fine, String text) {
        ListItem item =
                new ListItem((fine ? Icon.CHECK : Icon.ALERT).createSmall(), new Span(text));
        item.addClassName(fine ? "xx-fine" : "xx-look");
        return item;
    }

    private Section changes(KeptClaim before, Claim claim, Locale locale) {
        UnorderedList list = new UnorderedList();
        ClaimContent then = before.content();
        ClaimContent now = claim.content();
        change(
                list,
                "date",
                then.date().map(d -> Times.day(d, locale)).orElse(""),
                now.date().map(d -> Times.day(d, locale)).orElse(""));
        change(list, "person", then.responsiblePerson(), now.responsiblePerson());
        change(list, "project", then.project(), now.project());
        change(list, "measures", then.measures(), now.measures());
        change(list, "effect", then.effect(), now.effect());
        long added =
                claim.evidence().stream()
                        .map(EvidenceFile::digest)
                        .filter(d -> !before.evidenceDigests().contains(d))
                        .count();
        if (added > 0) {
            list.add(new ListItem(getTranslation("evaluation.review.files-added", added)));
        }
        if (list.getComponentCount() == 0) {
            list.add(new ListItem(getTranslation("evaluation.review.unchanged")));
        }
        return new Section(new H3(getTranslation("evaluation.review.changed-since")), list);
    }

    private void change(UnorderedList list, String key, String then, String now) {
        if (!then.equals(now)) {
            list.add(
                    new ListItem(
                            getTranslation(
                                    "evaluation.review.changed",
                                    getTranslation("evaluation.claim." + key),
                                    then.isBlank() ? "—" : then,
                                    now.isBlank() ? "—" : now)));
        }
    }

    private Section elsewhere(
            Claim claim, ReviewService reviews, Actor actor, Words words, Locale locale) {
        List<ReviewService.SameItem> same = reviews.sameItemElsewhere(actor, claim);
        Section section =
                new Section(new H3(getTranslation("evaluation.review.same-item", same.size())));
        section.setVisible(!same.isEmpty());
        for (ReviewService.SameItem other :
                same.subList(0, Math.min(SHOWN_ELSEWHERE, same.size()))) {
            Span about = new Span(other.claim().content().effect());
            about.addClassName("xx-small");
            Div row =
                    new Div(
                            new Span(other.zone().shortName()),
                            words.badge(other.claim().status(), locale),
                            about);
            row.addClassName("xx-same");
            section.add(row);
        }
        return section;
    }

    private Section reasonPart(Claim claim, ReviewLevel level) {
        Div chips = new Div();
        chips.addClassName("xx-chips");
        for (String common : COMMON_REASONS) {
            String text = getTranslation("evaluation.review.reason-" + common);
            NativeButton chip = new NativeButton(text);
            chip.addClickListener(_ -> addReason(text));
            chips.add(chip);
        }
        reason.setLabel(getTranslation("evaluation.review.reason"));
        reason.setHelperText(getTranslation("evaluation.review.reason-help"));
        reason.setMaxLength(ClaimContent.LONGEST_TEXT);
        reason.setWidthFull();
        reason.setId("review-reason");
        switch (claim.decision(level)) {
            case Decision.Returned(_, String given) -> reason.setValue(given);
            case Decision.Rejected(_, String given) -> reason.setValue(given);
            case Decision.Pending _, Decision.Accepted _ -> {}
        }
        Section section = new Section(reason, chips, refusal);
        if (!claim.decision(level).isPending()) {
            section.addComponentAsFirst(
                    new Paragraph(getTranslation("evaluation.review.already-decided")));
        }
        return section;
    }

    private void addReason(String text) {
        String now = reason.getValue().strip();
        reason.setValue(now.isEmpty() ? text : now + text);
        reason.focus();
    }

    private Div buttons(Consumer<Verdict> decide) {
        Button accept =
                new Button(
                        getTranslation("evaluation.review.accept"),
                        _ -> decide.accept(Verdict.ACCEPT));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        accept.setSuffixComponent(KeyHint.key("A"));
        Button back =
                new Button(
                        getTranslation("evaluation.review.return"),
                        _ -> decide.accept(Verdict.RETURN));
        back.addClassName("xx-warn");
        back.setSuffixComponent(KeyHint.key("R"));
        Button reject =
                new Button(
                        getTranslation("evaluation.review.reject"),
                        _ -> decide.accept(Verdict.REJECT));
        reject.setSuffixComponent(KeyHint.key("X"));
        Div bar = new Div(accept, back, reject);
        bar.addClassName("xx-decision-bar");
        return bar;
    }
}
