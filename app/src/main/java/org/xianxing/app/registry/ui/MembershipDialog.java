package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.xianxing.app.registry.RegistryWords;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.registry.Capacity;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.registry.Membership;
import org.xianxing.domain.registry.MembershipId;
import org.xianxing.domain.registry.Validity;
import org.xianxing.domain.shared.Outcome;

/** A new person of an organization: a member, a contact, a liaison. */
final class MembershipDialog extends RegistryDialog {

    private static final long serialVersionUID = 1L;

    private final transient OrganizationId group;
    private final int position;
    private final transient Function<Membership, Outcome<Membership>> add;
    private final TextField person;
    private final Select<Capacity> capacity = new Select<>();
    private final TextField title;
    private final ComboBox<Organization> unit = new ComboBox<>();
    private final TextField contact;
    private final DatePicker from;
    private final DatePicker until;
    private final CitationFields citation;

    /**
     * @param position the place of the new person in the official order, from 1
     */
    MembershipDialog(
            RegistryWords words,
            Locale locale,
            OrganizationId group,
            int position,
            List<Organization> units,
            Function<Membership, Outcome<Membership>> add,
            Runnable done) {
        super(words, locale, "add-person", done);
        this.group = group;
        this.position = position;
        this.add = add;
        person = line("person", Membership.LONGEST_PERSON, "");
        capacity.setLabel(words.of("capacity", locale));
        capacity.setItems(Capacity.values());
        capacity.setItemLabelGenerator(c -> words.of("capacity-" + c.name(), locale));
        capacity.setValue(Capacity.LIAISON);
        title = line("title", Membership.LONGEST_TITLE, "");
        unit.setLabel(words.of("unit", locale));
        unit.setItems(units);
        unit.setItemLabelGenerator(Organization::name);
        unit.setWidthFull();
        contact = line("contact", Membership.LONGEST_CONTACT, "");
        from = day("first-day", Optional.empty());
        until = day("last-day", Optional.empty());
        citation = new CitationFields(Citation.NONE);
        fields(person, capacity, title, unit, contact, from, until, citation);
    }

    @Override
    protected Outcome<?> change() {
        return validity(from, until).then(days -> add.apply(typed(days)));
    }

    private Membership typed(Validity days) {
        return new Membership(
                MembershipId.random(),
                group,
                position,
                person.getValue().strip(),
                capacity.getValue(),
                title.getValue().strip(),
                Optional.ofNullable(unit.getValue()).map(Organization::id),
                contact.getValue().strip(),
                days,
                citation.value());
    }
}
