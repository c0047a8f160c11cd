package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.xianxing.app.registry.RegistryReason;
import org.xianxing.app.registry.RegistryWords;
import org.xianxing.domain.organization.Division;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.ZoneLevel;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.registry.Existence;
import org.xianxing.domain.shared.Outcome;

/** A new organization. */
final class OrganizationDialog extends RegistryDialog {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SHORT_NAME = 40;

    private final transient BiFunction<Organization, Existence, Outcome<Organization>> add;
    private final Select<OrganizationKind> kind = new Select<>();
    private final TextField name;
    private final TextField shortName;
    private final ComboBox<Division> division = new ComboBox<>();
    private final DatePicker from;
    private final DatePicker until;
    private final CitationFields founding;

    OrganizationDialog(
            RegistryWords words,
            Locale locale,
            List<Division> divisions,
            BiFunction<Organization, Existence, Outcome<Organization>> add,
            Runnable done) {
        super(words, locale, "add-organization", done);
        this.add = add;
        kind.setLabel(words.of("kind", locale));
        kind.setItems(OrganizationKind.values());
        kind.setItemLabelGenerator(k -> words.kind(k, locale));
        kind.setValue(OrganizationKind.DEPARTMENT);
        name = line("name", LONGEST_NAME, "");
        shortName = line("short-name", LONGEST_SHORT_NAME, "");
        division.setLabel(words.of("division", locale));
        division.setItems(divisions);
        division.setItemLabelGenerator(Division::name);
        from = day("first-day", Optional.empty());
        until = day("last-day", Optional.empty());
        founding = new CitationFields(Citation.NONE);
        fields(kind, division, name, shortName, from, until, founding);
    }

    @Override
    protected Outcome<?> change() {
        String full = name.getValue().strip();
        Division chosen = division.getValue();
        if (full.isEmpty()) {
            return Outcome.refused(RegistryReason.REGISTRY_NAME_MISSING);
        }
        if (chosen == null) {
            return Outcome.refused(RegistryReason.REGISTRY_DIVISION_MISSING);
        }
        OrganizationId id = OrganizationId.random();
        String brief = shortName.getValue().strip();
        Citation citation = founding.value();
        Organization typed =
                new Organization(
                        id,
                        kind.getValue(),
                        full,
                        brief.isEmpty()
                                ? full.substring(0, Math.min(full.length(), LONGEST_SHORT_NAME))
                                : brief,
                        chosen.code(),
                        kind.getValue().isDevelopmentZone()
                                ? ZoneLevel.NOT_STATED
                                : ZoneLevel.NOT_APPLICABLE,
                        false,
                        Organization.Verification.OFFICIAL,
                        citation.document(),
                        "");
        return validity(from, until)
                .then(days -> add.apply(typed, new Existence(id, days, citation)));
    }
}
