package org.xianxing.app.supervision.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xianxing.app.shell.components.FormDialog;
import org.xianxing.app.shell.components.UploadField;
import org.xianxing.app.storage.IncomingFile;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.Deadline;
import org.xianxing.domain.supervision.Rung;

/** Asks for what one act needs: words, a day, a rung, files. */
final class ActDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient CaseTexts texts;
    private final TextArea text = new TextArea();
    private final TextField line = new TextField();
    private final Select<Rung> rung = new Select<>();
    private final RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>();
    private transient Optional<DatePicker> day = Optional.empty();
    private transient Optional<UploadField> files = Optional.empty();
    private transient Supplier<Outcome<?>> act = () -> Outcome.done(true);

    ActDialog(CaseTexts texts, String title, String save, Runnable done) {
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

    ActDialog withText(String label, String help, int longest) {
        text.setLabel(label);
        text.setHelperText(help);
        text.setMaxLength(longest);
        text.setMinRows(4);
        text.setWidthFull();
        fields(text);
        return this;
    }

    ActDialog withLine(String label, int longest) {
        line.setLabel(label);
        line.setMaxLength(longest);
        line.setWidthFull();
        fields(line);
        return this;
    }

    ActDialog withDay(String label, Optional<LocalDate> value) {
        DatePicker field = dayField(label, value);
        day = Optional.of(field);
        fields(field);
        return this;
    }

    /** Offers the rungs above one; the next is chosen. */
    ActDialog withRungAbove(Rung current) {
        rung.setLabel(texts.word("raise-to"));
        rung.setItems(Arrays.stream(Rung.values()).filter(r -> r.isAbove(current)).toList());
        rung.setItemLabelGenerator(r -> texts.words().rung(r, texts.locale()));
        current.next().ifPresent(rung::setValue);
        fields(rung);
        return this;
    }

    /** Asks for a yes or no; nothing is chosen beforehand. */
    ActDialog withChoice(String label, String yes, String no) {
        choice.setLabel(label);
        choice.setItems(true, false);
        choice.setItemLabelGenerator(chosen -> chosen ? yes : no);
        fields(choice);
        return this;
    }

    ActDialog withFiles() {
        UploadField field = uploads(texts);
        files = Optional.of(field);
        fields(field);
        return this;
    }

    static UploadField uploads(CaseTexts texts) {
        return new UploadField(
                new UploadField.Words(
                        texts.word("files"),
                        texts.word("drop"),
                        texts.word("choose-file"),
                        name ->
                                texts.words()
                                        .reasons(
                                                List.of(
                                                        Reason.of(
                                                                EvaluationReason.EVIDENCE_TOO_LARGE,
                                                                name,
                                                                EvidenceFile.MAXIMUM_SIZE
                                                                        / (1024 * 1024))),
                                                texts.locale())),
                CaseStep.MOST_FILES,
                EvidenceFile.MAXIMUM_SIZE);
    }

    static List<IncomingFile> received(UploadField field) {
        return field.files().stream()
                .map(f -> new IncomingFile(f.name(), () -> Files.newInputStream(f.file())))
                .toList();
    }

    String text() {
        return text.getValue();
    }

    String line() {
        return line.getValue();
    }

    Rung rung() {
        return rung.getValue();
    }

    Optional<Boolean> choice() {
        return Optional.ofNullable(choice.getValue());
    }

    Optional<LocalDate> day() {
        return day.flatMap(DatePicker::getOptionalValue);
    }

    /** The end of work of the day. */
    Optional<Instant> until() {
        return day().map(Deadline::endOf);
    }

    List<IncomingFile> files() {
        return files.map(ActDialog::received).orElse(List.of());
    }
}
