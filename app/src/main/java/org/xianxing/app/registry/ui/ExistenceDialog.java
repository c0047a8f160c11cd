package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Locale;
import java.util.function.Function;
import org.xianxing.app.registry.RegistryWords;
import org.xianxing.domain.registry.Existence;
import org.xianxing.domain.shared.Outcome;

/** From when to when there is an organization, and what founded it. */
final class ExistenceDialog extends RegistryDialog {

    private static final long serialVersionUID = 1L;

    private final transient Existence before;
    private final transient Function<Existence, Outcome<Existence>> record;
    private final DatePicker from;
    private final DatePicker until;
    private final CitationFields founding;

    ExistenceDialog(
            RegistryWords words,
            Locale locale,
            Existence before,
            Function<Existence, Outcome<Existence>> record,
            Runnable done) {
        super(words, locale, "record-existence", done);
        this.before = before;
        this.record = record;
        from = day("first-day", before.validity().from());
        until = day("last-day", before.validity().until());
        founding = new CitationFields(before.founding());
        fields(from, until, founding);
    }

    @Override
    protected Outcome<?> change() {
        return validity(from, until)
                .then(days ->
                        record.apply(new Existence(before.organization(), days, founding.value())));
    }
}
