package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xianxing.app.registry.RegistryService;
import org.xianxing.app.registry.RegistryWords;
import org.xianxing.app.shell.components.DateFields;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.registry.Validity;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** A form for one change of the registry; it stays open, with what was typed, until it is taken. */
abstract class RegistryDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    protected final transient RegistryWords words;
    private final Div form = new Div();
    private final Div problems = new Div();
    private final transient Runnable done;

    /**
     * @param done what to do when the change has been made
     */
    RegistryDialog(RegistryWords words, Locale locale, String title, Runnable done) {
        this.words = words;
        this.done = done;
        setHeaderTitle(words.of(title, locale));
        setWidth("min(96vw, 620px)");
        setCloseOnOutsideClick(false);
        form.addClassNames("xx-settings-dialog", "xx-registry-form");
        problems.getElement().setAttribute("aria-live", "polite");
        add(form, problems);
        Button save = new Button(words.of("save", locale), _ -> send());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.of("cancel", locale), _ -> close()), save);
    }

    /** Makes the change that was typed. */
    abstract Outcome<?> change();

    private void send() {
        problems.removeAll();
        switch (change()) {
            case Outcome.Done<?> _ -> {
                close();
                done.run();
            }
            case Outcome.Refused<?>(List<Reason> reasons) ->
                    problems.add(NoteStrip.error(words.reasons(reasons, getLocale())));
        }
    }

    protected void fields(Component... fields) {
        form.add(fields);
    }

    protected TextField line(String key, int longest, String value) {
        TextField field = new TextField(words.of(key, getLocale()));
        field.setMaxLength(longest);
        field.setValue(value);
        field.setWidthFull();
        return field;
    }

    protected DatePicker day(String key, Optional<LocalDate> value) {
        DatePicker field = new DatePicker(words.of(key, getLocale()));
        DateFields.speak(field, getLocale());
        field.setHelperText(words.of("day-help", getLocale()));
        value.ifPresent(field::setValue);
        return field;
    }

    protected static Outcome<Validity> validity(DatePicker from, DatePicker until) {
        return RegistryService.validity(from.getOptionalValue(), until.getOptionalValue());
    }

    /** The document and clause that a change follows. */
    protected final class CitationFields extends Div {

        private static final long serialVersionUID = 1L;

        private final TextField document;
        private final TextField clause;

        CitationFields(Citation value) {
            addClassName("xx-citation-fields");
            document = line("document", Citation.LONGEST_DOCUMENT, value.document());
            document.setHelperText(words.of("document-help", RegistryDialog.this.getLocale()));
            clause = line("clause", Citation.LONGEST_CLAUSE, value.clause());
            clause.setHelperText(words.of("clause-help", RegistryDialog.this.getLocale()));
            add(document, clause);
        }

        Citation value() {
            return new Citation(document.getValue().strip(), clause.getValue().strip());
        }
    }
}
