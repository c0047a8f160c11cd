package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.xianxing.app.registry.RegistryReason;
import org.xianxing.app.registry.RegistryWords;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.registry.Relation;
import org.xianxing.domain.registry.RelationId;
import org.xianxing.domain.registry.RelationKind;
import org.xianxing.domain.registry.Validity;
import org.xianxing.domain.shared.Outcome;

/** A new relation of an organization to another. */
final class RelationDialog extends RegistryDialog {

    private static final long serialVersionUID = 1L;

    /** A kind of relation, seen from the organization: as its subject or its object. */
    record Side(RelationKind kind, boolean subject) {}

    private final transient OrganizationId organization;
    private final transient Function<Relation, Outcome<Relation>> add;
    private final Select<Side> side = new Select<>();
    private final ComboBox<Organization> other = new ComboBox<>();
    private final DatePicker from;
    private final DatePicker until;
    private final CitationFields citation;
    private final TextField note;

    RelationDialog(
            RegistryWords words,
            Locale locale,
            OrganizationId organization,
            List<Organization> others,
            Function<Relation, Outcome<Relation>> add,
            Runnable done) {
        super(words, locale, "add-relation", done);
        this.organization = organization;
        this.add = add;
        side.setLabel(words.of("column-relation", locale));
        side.setItems(
                java.util.Arrays.stream(RelationKind.values())
                        .flatMap(kind ->
                                List.of(new Side(kind, true), new Side(kind, false)).stream())
                        .toList());
        side.setItemLabelGenerator(
                s -> words.of((s.subject() ? "relation-" : "back-") + s.kind().name(), locale));
        side.setValue(new Side(RelationKind.MEMBER_OF, true));
        side.setWidthFull();
        other.setLabel(words.of("other", locale));
        other.setItems(others.stream().filter(o -> !o.id().equals(organization)).toList());
        other.setItemLabelGenerator(Organization::name);
        other.setWidthFull();
        from = day("first-day", Optional.empty());
        until = day("last-day", Optional.empty());
        citation = new CitationFields(Citation.NONE);
        note = line("note", Relation.LONGEST_NOTE, "");
        fields(side, other, from, until, citation, note);
    }

    @Override
    protected Outcome<?> change() {
        Organization chosen = other.getValue();
        if (chosen == null) {
            return Outcome.refused(RegistryReason.REGISTRY_ORGANIZATION_MISSING);
        }
        return validity(from, until).then(days -> add.apply(typed(chosen.id(), days)));
    }

    private Relation typed(OrganizationId chosen, Validity days) {
        Side seen = side.getValue();
        return new Relation(
                RelationId.random(),
                seen.subject() ? organization : chosen,
                seen.kind(),
                seen.subject() ? chosen : organization,
                days,
                citation.value(),
                note.getValue().strip());
    }
}
