package org.xianxing.app.rhythm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xianxing.app.shell.components.DateFields;
import org.xianxing.app.task.Bodies;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** A form of the office; it stays open, with what was typed, until it is taken. */
abstract class RhythmDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    protected final transient RhythmTexts texts;
    private final Div form = new Div();
    private final Div problems = new Div();
    private final transient Runnable done;

    RhythmDialog(RhythmTexts texts, String title, Runnable done) {
        this.texts = texts;
        this.done = done;
        setHeaderTitle(texts.word(title));
        setWidth("min(96vw, 620px)");
        setCloseOnOutsideClick(false);
        form.addClassName("xx-rhythm-form");
        problems.getElement().setAttribute("aria-live", "polite");
        add(form, problems);
        Button save = new Button(texts.word("save-" + title), _ -> send());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(texts.word("cancel"), _ -> close()), save);
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
                    texts.errors(reasons).forEach(problems::add);
        }
    }

    protected void fields(Component... fields) {
        form.add(fields);
    }

    /** Fields side by side, below each other where it is narrow. */
    protected static Div side(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("xx-rhythm-side");
        return row;
    }

    protected TextField line(String key, int longest, String value) {
        TextField field = new TextField(texts.word(key));
        field.setMaxLength(longest);
        field.setValue(value);
        field.setWidthFull();
        return field;
    }

    protected DatePicker day(String key, Optional<LocalDate> value) {
        DatePicker field = new DatePicker(texts.word(key));
        DateFields.speak(field, texts.locale());
        value.ifPresent(field::setValue);
        return field;
    }

    protected MultiSelectComboBox<Organization> bodies(
            String key, Bodies all, Collection<OrganizationId> chosen) {
        MultiSelectComboBox<Organization> field = new MultiSelectComboBox<>(texts.word(key));
        field.setItems(all.all());
        field.setItemLabelGenerator(Organization::name);
        field.setValue(chosen.stream().flatMap(id -> all.find(id).stream()).toList());
        field.setWidthFull();
        return field;
    }

    /** Those chosen, in the order of all. */
    protected static List<OrganizationId> chosen(
            MultiSelectComboBox<Organization> field, Bodies all) {
        return all.all().stream().filter(field.getValue()::contains).map(Organization::id).toList();
    }
}
