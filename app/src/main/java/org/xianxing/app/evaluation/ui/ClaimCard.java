package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.xianxing.app.evaluation.SheetView;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimedFact;
import org.xianxing.domain.evaluation.Decision;

/** One claim in a line: what, when, who, its files and its state; below it what a reviewer said. */
final class ClaimCard extends Div {

    private static final long serialVersionUID = 1L;

    ClaimCard(
            SheetView view,
            Claim claim,
            boolean editable,
            ClaimActions actions,
            Words words,
            BiConsumer<ClaimCard, Claim> edit) {
        Locale locale = getLocale();
        addClassName("xx-claim");
        if (claim.isReturned()) {
            addClassName("xx-back");
        }
        Span title = new Span(words.title(claim, view, locale));
        title.addClassName("xx-claim-title");
        Div line = new Div(title);
        line.addClassName("xx-claim-line");
        document(claim, view).ifPresent(title::add);
        if (!claim.owner().equals(view.zone().id())) {
            title.add(Badge.tag(words.of("sheet.city-fact", locale)));
        }
        line.add(
                part(claim.content().date().map(d -> Times.day(d, locale)).orElse("")),
                part(claim.content().responsiblePerson()));
        Div files = new Div();
        files.addClassName("xx-files");
        claim.evidence().forEach(f -> files.add(EvidenceLinks.link(f, EvidenceFiles.address(f))));
        if (claim.evidence().isEmpty()) {
            Span none = part(words.of("claim.no-evidence", locale));
            files.add(none);
        }
        line.add(files);
        line.add(words.badge(claim, view, locale));
        if (editable) {
            Button change =
                    new Button(
                            getTranslation(
                                    claim.isReturned()
                                            ? "evaluation.claim.mend"
                                            : "evaluation.claim.edit"));
            change.addThemeVariants(ButtonVariant.LUMO_SMALL);
            change.addClickListener(_ -> edit.accept(this, claim));
            line.add(change);
        }
        add(line);
        remark(claim.city(), locale).ifPresent(this::add);
        remark(claim.province(), locale).ifPresent(this::add);
    }

    private static Optional<Span> document(Claim claim, SheetView view) {
        if (claim.content().fact() instanceof ClaimedFact.ItemReplicated(var item)) {
            return Optional.ofNullable(view.itemTitles().get(item))
                    .map(label -> part(label.document()));
        }
        return Optional.empty();
    }

    private static Optional<Div> remark(Decision decision, Locale locale) {
        return switch (decision) {
            case Decision.Pending _, Decision.Accepted _ -> Optional.empty();
            case Decision.Returned(Decision.Signature by, String reason) ->
                    Optional.of(remark(by, reason, locale));
            case Decision.Rejected(Decision.Signature by, String reason) ->
                    Optional.of(remark(by, reason, locale));
        };
    }

    private static Div remark(Decision.Signature by, String reason, Locale locale) {
        Span who =
                new Span(
                        by.organization()
                                + " "
                                + by.name()
                                + " "
                                + Times.dayAndHour(by.at(), locale));
        who.addClassName("xx-who");
        Div remark = new Div(Icon.COMMENT.createSmall(), who, new Span(reason));
        remark.addClassName("xx-remark");
        return remark;
    }

    private static Span part(String text) {
        Span span = new Span(text);
        span.addClassName("xx-dim");
        return span;
    }
}
