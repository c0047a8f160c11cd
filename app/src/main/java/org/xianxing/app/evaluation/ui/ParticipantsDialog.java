package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xianxing.app.evaluation.CycleBodies;
import org.xianxing.domain.evaluation.Cycle.Participant;
import org.xianxing.domain.evaluation.Eligibility;
import org.xianxing.domain.organization.Organization;

/** Who reviews a zone, and whether it can be rewarded. */
final class ParticipantsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_REASON = 200;

    private final ComboBox<Organization> reviewer = new ComboBox<>();
    private final RadioButtonGroup<Boolean> eligible = new RadioButtonGroup<>();
    private final TextField reason = new TextField();
    private final transient Participant participant;
    private final transient Consumer<Participant> changed;

    ParticipantsDialog(
            Participant participant,
            String name,
            List<Organization> reviewers,
            Consumer<Participant> changed) {
        this.participant = participant;
        this.changed = changed;
        setHeaderTitle(name);
        setWidth("480px");
        reviewer.setLabel(text("reviewer"));
        reviewer.setItemLabelGenerator(Organization::name);
        reviewer.setItems(reviewers);
        reviewer.setManualValidation(true);
        reviewer.setErrorMessage(text("reviewer-missing"));
        reviewers.stream()
                .filter(r -> r.id().equals(participant.reviewer()))
                .findFirst()
                .ifPresent(reviewer::setValue);
        eligible.setLabel(text("eligibility"));
        eligible.setItems(true, false);
        eligible.setItemLabelGenerator(yes -> text(yes ? "eligible" : "ineligible-zone"));
        eligible.addValueChangeListener(_ -> reason.setVisible(!isEligible()));
        reason.setLabel(text("ineligible-reason"));
        reason.setHelperText(text("ineligible-reason-help"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setManualValidation(true);
        reason.setErrorMessage(text("ineligible-reason-missing"));
        reason.setValue(
                switch (participant.eligibility()) {
                    case Eligibility.Eligible() -> CycleBodies.INSIDE_FTZ;
                    case Eligibility.Ineligible(String why) -> why;
                });
        eligible.setValue(participant.eligibility() instanceof Eligibility.Eligible);
        reason.setVisible(!isEligible());
        Div form = new Div(reviewer, eligible, reason);
        form.addClassName("xx-settings-dialog");
        add(form);
        Button take = new Button(text("take-over"), _ -> takeOver());
        take.addThemeName("primary");
        getFooter().add(new Button(text("cancel"), _ -> close()), take);
    }

    private boolean isEligible() {
        return Boolean.TRUE.equals(eligible.getValue());
    }

    private void takeOver() {
        Optional<Organization> chosen = reviewer.getOptionalValue();
        String why = reason.getValue().strip();
        reviewer.setInvalid(chosen.isEmpty());
        reason.setInvalid(!isEligible() && why.isEmpty());
        if (chosen.isPresent() && !reason.isInvalid()) {
            close();
            changed.accept(
                    new Participant(
                            participant.zone(),
                            chosen.get().id(),
                            isEligible() ? Eligibility.ELIGIBLE : new Eligibility.Ineligible(why)));
        }
    }

    private String text(String key) {
        return getTranslation("evaluation.cycle." + key);
    }
}
