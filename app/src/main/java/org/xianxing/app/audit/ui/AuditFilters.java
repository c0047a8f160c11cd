package org.xianxing.app.audit.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.shell.PlainText;
import org.xianxing.app.shell.components.DateFields;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Search;

/** What to look for among the records. */
final class AuditFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final TextField person = new TextField();
    private final ComboBox<String> action = new ComboBox<>();
    private final ComboBox<Chain> chain = new ComboBox<>();
    private final TextField text = new TextField();
    private final transient AuditWords words;
    private boolean clearing;

    /** Whose chain: an organization's, or that of what nobody signed in did. */
    record Chain(OrganizationId organization, String name) {}

    /**
     * @param actions codes to choose from
     * @param organizations to choose from, after what nobody signed in did
     * @param changed told what is looked for whenever that changes
     */
    AuditFilters(
            List<String> actions,
            List<Chain> organizations,
            AuditWords words,
            Locale locale,
            Consumer<Search> changed) {
        this.words = words;
        addClassName("xx-audit-filters");
        dates(locale);
        text(person, "person", locale);
        text(text, "text", locale);
        text.setPrefixComponent(Icon.SEARCH.create());
        text.addClassName("xx-audit-text");
        action.setLabel(words.of("action", locale));
        action.setItems(actions);
        action.setItemLabelGenerator(code -> words.action(code, locale));
        action.setClearButtonVisible(true);
        chain.setLabel(words.of("organization", locale));
        chain.setItems(organizations);
        chain.setItemLabelGenerator(Chain::name);
        chain.setClearButtonVisible(true);
        Runnable tell =
                () -> {
                    if (!clearing) {
                        changed.accept(search());
                    }
                };
        List<AbstractField<?, ?>> fields = List.of(from, to, person, action, chain, text);
        fields.forEach(field -> field.addValueChangeListener(_ -> tell.run()));
        Button clear =
                new Button(
                        words.of("clear", locale),
                        _ -> {
                            clearing = true;
                            fields.forEach(AbstractField::clear);
                            clearing = false;
                            tell.run();
                        });
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(fields.toArray(Component[]::new));
        add(clear);
    }

    private void dates(Locale locale) {
        from.setLabel(words.of("from", locale));
        to.setLabel(words.of("to", locale));
        for (DatePicker date : List.of(from, to)) {
            DateFields.speak(date, locale);
            date.setClearButtonVisible(true);
        }
        from.addValueChangeListener(e -> to.setMin(e.getValue()));
        to.addValueChangeListener(e -> from.setMax(e.getValue()));
    }

    private void text(TextField field, String key, Locale locale) {
        field.setLabel(words.of(key, locale));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
    }

    /** What the fields ask for; the last day is looked through to its end. */
    Search search() {
        return new Search(
                beginOf(from.getValue()),
                Optional.ofNullable(to.getValue()).flatMap(day -> beginOf(day.plusDays(1))),
                person.getValue(),
                Optional.ofNullable(action.getValue()).orElse(""),
                "",
                Optional.ofNullable(chain.getValue()).map(Chain::organization),
                text.getValue());
    }

    private static Optional<Instant> beginOf(@Nullable LocalDate day) {
        return Optional.ofNullable(day)
                .map(begun -> begun.atStartOfDay(PlainText.OFFICE_TIME).toInstant());
    }

    /** The chain of what nobody signed in did, to choose. */
    static Chain nobody(String name) {
        return new Chain(AuditTrail.NOBODY, name);
    }
}
