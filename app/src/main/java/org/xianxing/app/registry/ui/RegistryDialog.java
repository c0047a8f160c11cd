package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.xianxing.app.registry.RegistryService;
import org.xianxing.app.registry.RegistryWords;
import org.xianxing.app.shell.components.FormDialog;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.registry.Validity;
import org.xianxing.domain.shared.Outcome;

/** A form for one change of the registry. */
abstract class RegistryDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    protected final transient RegistryWords words;

    /**
     * @param done what to do when the change has been made
     */
    RegistryDialog(RegistryWords words, Locale locale, String title, Runnable done) {
        super(words.of(title, locale), words.of("save", locale), words.of("cancel", locale), done);
        this.words = words;
        setWidth("min(96vw, 620px)");
    }

    protected TextField line(String key, int longest, String value) {
        return lineField(words.of(key, getLocale()), longest, value);
    }

    protected DatePicker day(String key, Optional<LocalDate> value) {
        DatePicker field = dayField(words.of(key, getLocale()), value);
        field.setHelperText(words.of("day-help", getLocale()));
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
