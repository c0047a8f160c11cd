package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimId;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.Objection;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Decides an objection in writing: it is dismissed, or upheld for the claims that are ticked. */
final class ObjectionDecisionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private enum Ruling {
        UPHOLD,
        DISMISS
    }

    private final transient ObjectionWords words;
    private final transient Locale locale;
    private final RadioButtonGroup<Ruling> ruling = new RadioButtonGroup<>();
    private final CheckboxGroup<Claim> claims = new CheckboxGroup<>();
    private final TextArea reason = new TextArea();
    private final Div problems = new Div();
    private final Button decide = new Button();

    /** Stores a decision. */
    interface Judge {
        Outcome<Objection> dismiss(String reason);

        Outcome<Objection> uphold(String reason, List<ClaimId> accept);
    }

    /**
     * @param zone who is told the decision
     * @param open the claims of the indicator that are not accepted
     * @param titles what claims are called
     */
    ObjectionDecisionDialog(
            String zone,
            List<Claim> open,
            Function<Claim, String> titles,
            ObjectionWords words,
            Locale locale,
            Judge judge,
            Runnable decided) {
        this.words = words;
        this.locale = locale;
        setHeaderTitle(words.of("decide-title", locale, zone));
        setWidth("min(600px, 94vw)");
        setCloseOnOutsideClick(false);
        ruling.setLabel(words.of("ruling", locale));
        ruling.setItems(Ruling.values());
        ruling.setItemLabelGenerator(r ->
                switch (r) {
                    case UPHOLD -> words.of("ruling-uphold", locale);
                    case DISMISS -> words.of("ruling-dismiss", locale);
                });
        ruling.addValueChangeListener(e -> show(e.getValue(), zone));
        claims.setLabel(words.of("accept", locale));
        claims.setHelperText(words.of("accept-help", locale));
        claims.setItemLabelGenerator(titles::apply);
        claims.setItems(open);
        reason.setLabel(words.of("reason", locale));
        reason.setHelperText(words.of("reason-help", locale));
        reason.setRequiredIndicatorVisible(true);
        reason.setMinRows(4);
        reason.setWidthFull();
        Div form = new Div(problems, ruling, claims, reason);
        form.addClassName("xx-stack");
        add(form);
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        decide.addClickListener(_ -> decide(judge, decided));
        getFooter().add(new Button(words.of("discard", locale), _ -> close()), decide);
        ruling.setValue(open.isEmpty() ? Ruling.DISMISS : Ruling.UPHOLD);
    }

    private void show(Ruling chosen, String zone) {
        claims.setVisible(chosen == Ruling.UPHOLD);
        decide.setText(
                chosen == Ruling.UPHOLD
                        ? words.of("uphold", locale)
                        : words.of("dismiss", locale, zone));
    }

    private void decide(Judge judge, Runnable decided) {
        Outcome<Objection> outcome =
                ruling.getValue() == Ruling.UPHOLD
                        ? judge.uphold(
                                reason.getValue(),
                                claims.getValue().stream().map(Claim::id).toList())
                        : judge.dismiss(reason.getValue());
        show(outcome.reasons());
        if (outcome.isDone()) {
            close();
            decided.run();
        }
    }

    private void show(List<Reason> refusals) {
        List<Reason> aboutReason = new ArrayList<>();
        List<Reason> aboutClaims = new ArrayList<>();
        List<Reason> others = new ArrayList<>();
        for (Reason refusal : refusals) {
            if (refusal.code() == EvaluationReason.OBJECTION_REASON_MISSING) {
                aboutReason.add(refusal);
            } else if (refusal.code() == EvaluationReason.OBJECTION_NOTHING_TO_CHANGE) {
                aboutClaims.add(refusal);
            } else {
                others.add(refusal);
            }
        }
        reason.setErrorMessage(words.reasons(aboutReason, locale));
        reason.setInvalid(!aboutReason.isEmpty());
        claims.setErrorMessage(words.reasons(aboutClaims, locale));
        claims.setInvalid(!aboutClaims.isEmpty());
        problems.removeAll();
        if (!others.isEmpty()) {
            problems.add(NoteStrip.error(words.reasons(others, locale)));
        }
    }
}
