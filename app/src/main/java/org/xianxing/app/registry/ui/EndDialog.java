package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.xianxing.app.registry.RegistryReason;
import org.xianxing.app.registry.RegistryWords;
import org.xianxing.domain.shared.Outcome;

/** The last day of a relation or a membership. */
final class EndDialog extends RegistryDialog {

    private static final long serialVersionUID = 1L;

    private final transient Function<LocalDate, ? extends Outcome<?>> end;
    private final DatePicker last;

    /**
     * @param what what ends, in words
     */
    EndDialog(
            RegistryWords words,
            Locale locale,
            String title,
            String what,
            LocalDate today,
            Function<LocalDate, ? extends Outcome<?>> end,
            Runnable done) {
        super(words, locale, title, done);
        this.end = end;
        last = day("last-day", Optional.of(today));
        last.setHelperText(words.of("last-day-help", locale));
        fields(new Paragraph(what), last);
    }

    @Override
    protected Outcome<?> change() {
        LocalDate day = last.getValue();
        return day == null
                ? Outcome.refused(RegistryReason.REGISTRY_LAST_DAY_MISSING)
                : end.apply(day);
    }
}
