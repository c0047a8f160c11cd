package org.xianxing.app.shell.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** A form for one change; it stays open, with what was typed, until the change is taken. */
public abstract class FormDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Div form = new Div();
    private final Div problems = new Div();
    private final transient Runnable done;

    /**
     * @param title what the form is for
     * @param save what its button does, verb and object
     * @param cancel what leaving it means
     * @param done what to do when the change has been made
     */
    protected FormDialog(String title, String save, String cancel, Runnable done) {
        this.done = done;
        setHeaderTitle(title);
        setWidth("min(96vw, 560px)");
        setCloseOnOutsideClick(false);
        form.addClassName("xx-form-dialog");
        problems.addClassName("xx-form-problems");
        problems.getElement().setAttribute("aria-live", "polite");
        add(form, problems);
        Button send = new Button(save, _ -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(cancel, _ -> close()), send);
    }

    /** Makes the change that was typed. */
    protected abstract Outcome<?> change();

    /** What to do when the change has been made. */
    protected void taken() {
        done.run();
    }

    private void send() {
        problems.removeAll();
        switch (change()) {
            case Outcome.Done<?> _ -> {
                close();
                taken();
            }
            case Outcome.Refused<?>(List<Reason> reasons) ->
                    reasons.forEach(reason -> problems.add(NoteStrip.error(sentence(reason))));
        }
    }

    private String sentence(Reason reason) {
        return getTranslation(reason.code().messageKey(), reason.arguments().toArray());
    }

    protected void fields(Component... fields) {
        form.add(fields);
    }

    protected TextField lineField(String label, int longest, String value) {
        TextField field = new TextField(label);
        field.setMaxLength(longest);
        field.setValue(value);
        field.setWidthFull();
        return field;
    }

    protected DatePicker dayField(String label, Optional<LocalDate> value) {
        DatePicker field = new DatePicker(label);
        DateFields.speak(field, getLocale());
        value.ifPresent(field::setValue);
        return field;
    }
}
