package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.xianxing.app.evaluation.RubricService;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.workbook.ui.TableUpload;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.IndicatorGroup;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Brings in a rubric from a file: tells all mistakes, or shows the totals before it is stored. */
final class RubricImportDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextField title;
    private final TextField label;
    private final TextField origin;
    private final Div preview = new Div();
    private final LockedButton take;
    private final transient Source source;
    private final transient Words words;
    private transient List<List<String>> table = List.of();

    /** What a version is called and taken from. */
    record Head(String title, String label, String source) {}

    /** Reads and stores rubrics. */
    interface Source {
        Outcome<Rubric> read(Head head, List<List<String>> table);

        Outcome<Rubric> add(Rubric rubric);
    }

    RubricImportDialog(Source source, Words words) {
        this.source = source;
        this.words = words;
        setHeaderTitle(text("import-title"));
        setWidth("680px");
        title = field("title", RubricService.LONGEST_TITLE);
        label = field("label", RubricService.LONGEST_LABEL);
        origin = field("source", RubricService.LONGEST_SOURCE);
        Paragraph how = new Paragraph(text("import-explained"));
        how.addClassName("xx-sub");
        preview.addClassName("xx-stack");
        Div form =
                new Div(
                        title,
                        label,
                        origin,
                        how,
                        new TableUpload((_, rows) -> received(rows), this::unreadable),
                        preview);
        form.addClassName("xx-settings-dialog");
        add(form);
        take = new LockedButton(text("import-now"), this::take);
        take.lock(text("import-no-file"));
        getFooter().add(new Button(text("cancel"), _ -> close()), take);
    }

    private TextField field(String key, int longest) {
        TextField field = new TextField(text(key));
        field.setHelperText(text(key + "-help"));
        field.setMaxLength(longest);
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
        field.setErrorMessage(text(key + "-missing"));
        return field;
    }

    private void unreadable(List<Reason> reasons) {
        preview.removeAll();
        preview.add(TableUpload.reasons(reasons, words.messages(), getLocale()));
        take.lock(text("import-locked", reasons.size()));
    }

    private void received(List<List<String>> rows) {
        table = rows;
        preview.removeAll();
        switch (source.read(head(), table)) {
            case Outcome.Done<Rubric>(Rubric rubric) -> {
                preview.add(NoteStrip.ok(text("import-sound", rubric.indicators().count())));
                preview.add(totals(rubric));
                take.unlock();
            }
            case Outcome.Refused<Rubric>(List<Reason> reasons) -> {
                preview.add(TableUpload.reasons(reasons, words.messages(), getLocale()));
                take.lock(text("import-locked", reasons.size()));
            }
        }
    }

    private Head head() {
        return new Head(title.getValue(), label.getValue(), origin.getValue());
    }

    private NativeTable totals(Rubric rubric) {
        NativeTableBody body = new NativeTableBody();
        for (IndicatorGroup group : rubric.groups()) {
            body.add(
                    row(
                            group.name(),
                            text("indicators", group.indicators().count()),
                            RubricWords.plain(group.max())));
        }
        body.add(row(text("total"), "", RubricWords.plain(rubric.total())));
        NativeTable totals = new NativeTable(body);
        totals.addClassName("xx-table");
        return totals;
    }

    private static NativeTableRow row(String name, String count, String points) {
        NativeTableCell figure = new NativeTableCell(points);
        figure.addClassName("xx-num");
        return new NativeTableRow(new NativeTableCell(name), new NativeTableCell(count), figure);
    }

    private void take() {
        boolean complete = true;
        for (TextField field : List.of(title, label, origin)) {
            field.setInvalid(field.getValue().isBlank());
            complete &= !field.isInvalid();
        }
        if (!complete) {
            return;
        }
        switch (source.read(head(), table)) {
            case Outcome.Done<Rubric>(Rubric rubric) -> add(rubric);
            case Outcome.Refused<Rubric>(List<Reason> reasons) -> refuse(reasons);
        }
    }

    private void add(Rubric rubric) {
        switch (source.add(rubric)) {
            case Outcome.Done<Rubric> _ -> close();
            case Outcome.Refused<Rubric>(List<Reason> reasons) -> refuse(reasons);
        }
    }

    private void refuse(List<Reason> reasons) {
        for (Reason reason : reasons) {
            String sentence = words.reason(reason, getLocale());
            if (reason.code() == EvaluationReason.RUBRIC_LABEL_TAKEN) {
                label.setErrorMessage(sentence);
                label.setInvalid(true);
            } else {
                preview.add(NoteStrip.back(sentence));
            }
        }
    }

    private String text(String key, Object... arguments) {
        return getTranslation("evaluation.rubric." + key, arguments);
    }
}
