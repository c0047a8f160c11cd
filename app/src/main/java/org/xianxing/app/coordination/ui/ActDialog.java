package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.xianxing.app.coordination.MatterHandling.Way;
import org.xianxing.app.shell.components.AttachmentDrop;
import org.xianxing.app.shell.components.FormDialog;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.Outcome;

/** Asks for what one act needs: words, a day, bodies, files. */
final class ActDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient CoordinationTexts texts;
    private final TextArea text = new TextArea();
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final MultiSelectComboBox<Organization> bodies = new MultiSelectComboBox<>();
    private final ComboBox<Organization> lead = new ComboBox<>();
    private transient Optional<DatePicker> day = Optional.empty();
    private transient Optional<AttachmentDrop> files = Optional.empty();
    private transient Supplier<Outcome<?>> act = () -> Outcome.done(true);

    ActDialog(CoordinationTexts texts, String title, String save, Runnable done) {
        super(title, save, texts.word("cancel"), done);
        this.texts = texts;
    }

    @Override
    protected Outcome<?> change() {
        return act.get();
    }

    /** What the button does, from what the fields hold. */
    void doing(Supplier<Outcome<?>> change) {
        act = change;
        open();
    }

    ActDialog explaining(String words) {
        fields(new Paragraph(words));
        return this;
    }

    ActDialog withText(String label, int longest) {
        text.setLabel(label);
        text.setMaxLength(longest);
        text.setMinRows(4);
        text.setWidthFull();
        fields(text);
        return this;
    }

    ActDialog withDay(String label, Optional<LocalDate> value) {
        DatePicker field = dayField(label, value);
        day = Optional.of(field);
        fields(field);
        return this;
    }

    /** By a meeting or in writing, and whom. */
    ActDialog withBodies(List<Organization> offered) {
        way.setLabel(texts.word("convene-way"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(chosen -> texts.value("way", chosen));
        way.setValue(Way.MEETING);
        bodies.setLabel(texts.word("convene-bodies"));
        bodies.setItems(offered);
        bodies.setItemLabelGenerator(Organization::shortName);
        bodies.setWidthFull();
        fields(way, bodies);
        return this;
    }

    ActDialog withLead(List<Organization> offered) {
        lead.setLabel(texts.word("lead"));
        lead.setItems(offered);
        lead.setItemLabelGenerator(Organization::name);
        lead.setWidthFull();
        fields(lead);
        return this;
    }

    ActDialog withFiles(BiFunction<String, InputStream, Outcome<Attachment>> keep) {
        AttachmentDrop drop = new AttachmentDrop(texts.word("files"), keep, texts::reason);
        files = Optional.of(drop);
        fields(drop);
        return this;
    }

    String text() {
        return text.getValue();
    }

    Way way() {
        return way.getValue();
    }

    List<OrganizationId> bodies() {
        return bodies.getValue().stream().map(Organization::id).toList();
    }

    Optional<OrganizationId> lead() {
        return lead.getOptionalValue().map(Organization::id);
    }

    Optional<LocalDate> day() {
        return day.flatMap(DatePicker::getOptionalValue);
    }

    List<Attachment> files() {
        return files.map(AttachmentDrop::files).orElse(List.of());
    }
}
