package org.xianxing.app.task.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import org.xianxing.app.shell.components.FormDialog;

/** A form for one change of a task. */
abstract class TaskDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    protected final transient TaskTexts texts;

    TaskDialog(TaskTexts texts, String title, Runnable done) {
        super(texts.word(title), texts.word("save-" + title), texts.word("cancel"), done);
        this.texts = texts;
    }

    protected TextField line(String key, int longest, String value) {
        return lineField(texts.word(key), longest, value);
    }

    protected DatePicker day(String key, Optional<LocalDate> value) {
        return dayField(texts.word(key), value);
    }
}
