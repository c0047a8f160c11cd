package org.xianxing.app.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianxing.app.shell.components.FormDialog;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.UploadField;
import org.xianxing.app.storage.IncomingFile;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.supervision.Measure;
import org.xianxing.domain.supervision.Plan;

/** Reason and measures, a line for each measure; begins with those that were returned. */
final class PlanDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final transient CaseTexts texts;
    private final transient Filing filing;
    private final TextArea reason = new TextArea();
    private final Div measures = new Div();
    private final UploadField files;
    private final transient List<Row> rows = new ArrayList<>();

    /** Hands in what was written. */
    @FunctionalInterface
    interface Filing {
        Outcome<?> file(String reason, List<Plan.Line> lines, List<IncomingFile> uploads);
    }

    /** The fields of one measure. */
    private record Row(Div whole, TextField text, DatePicker until) {}

    PlanDialog(CaseTexts texts, String title, List<Measure> before, Filing filing, Runnable done) {
        super(texts.word("plan-title", title), texts.word("plan-send"), texts.word("cancel"), done);
        this.texts = texts;
        this.filing = filing;
        setWidth("min(96vw, 720px)");
        reason.setLabel(texts.word("plan-reason"));
        reason.setHelperText(texts.word("plan-reason-help", Plan.LONGEST_REASON));
        reason.setMaxLength(Plan.LONGEST_REASON);
        reason.setMinRows(3);
        reason.setWidthFull();
        measures.addClassName("xx-measure-rows");
        files = ActDialog.uploads(texts);
        Button add = new Button(texts.word("plan-add"), Icon.PLUS.create(), _ -> add("", false));
        fields(reason, measures, add, files);
        if (before.isEmpty()) {
            add("", false);
        }
        before.forEach(measure -> {
            add(measure.text(), true);
            rows.getLast().until().setValue(measure.until());
        });
    }

    private void add(String text, boolean quiet) {
        int number = rows.size() + 1;
        if (number > Plan.MOST_MEASURES) {
            return;
        }
        TextField what = lineField(texts.word("plan-measure", number), Measure.LONGEST_TEXT, text);
        DatePicker until = dayField(texts.word("plan-until"), Optional.empty());
        Button remove = new Button(Icon.CLOSE.create());
        Div whole = new Div(what, until, remove);
        whole.addClassName("xx-measure-row");
        Row row = new Row(whole, what, until);
        remove.setAriaLabel(texts.word("plan-remove", number));
        remove.addClickListener(_ -> remove(row));
        rows.add(row);
        measures.add(whole);
        if (!quiet && number > 1) {
            what.focus();
        }
    }

    private void remove(Row row) {
        rows.remove(row);
        measures.remove(row.whole());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).text().setLabel(texts.word("plan-measure", i + 1));
        }
    }

    @Override
    protected Outcome<?> change() {
        return filing.file(
                reason.getValue(),
                rows.stream()
                        .map(row ->
                                new Plan.Line(
                                        row.text().getValue(), row.until().getOptionalValue()))
                        .toList(),
                ActDialog.received(files));
    }
}
