package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xianxing.app.registry.RegistryService;
import org.xianxing.app.registry.RegistryWords;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.registry.Membership;
import org.xianxing.domain.registry.Relation;
import org.xianxing.domain.registry.Snapshot;
import org.xianxing.domain.registry.Structure;
import org.xianxing.domain.shared.Outcome;

/** People and relations of one organization, with their dialogs for whoever may change them. */
final class StructureCards {

    private final RegistryService registry;
    private final CurrentActor currentActor;
    private final RegistryWords words;
    private final Locale locale;
    private final Organization shown;
    private final Structure structure;
    private final Runnable changed;

    /**
     * @param changed what to do when something was changed
     */
    StructureCards(
            RegistryService registry,
            CurrentActor currentActor,
            RegistryWords words,
            Locale locale,
            Organization shown,
            Structure structure,
            Runnable changed) {
        this.registry = registry;
        this.currentActor = currentActor;
        this.words = words;
        this.locale = locale;
        this.shown = shown;
        this.structure = structure;
        this.changed = changed;
    }

    /** The people of the day, to be ended or added to by whoever may. */
    Component people(Snapshot snapshot) {
        FactTable table =
                new FactTable(
                        word("column-capacity"),
                        word("column-person"),
                        word("column-title"),
                        word("column-unit"),
                        word("column-days"),
                        "");
        for (Membership member : snapshot.memberships()) {
            Span name = new Span(member.person());
            name.addClassName("xx-strong");
            table.row(
                    new Span(words.capacity(member, locale)),
                    withNote(name, member.contact()),
                    new Span(member.title()),
                    member.unit()
                            .map(structure::organization)
                            .<Component>map(OrganizationView::link)
                            .orElseGet(Span::new),
                    withNote(
                            new Span(words.days(member.validity(), locale)),
                            words.citation(member.citation(), locale)),
                    mayChange() ? endOf(member) : new Span());
        }
        SheetCard card = new SheetCard(word("people"));
        if (mayChange()) {
            int next = registry.memberships(currentActor.get(), shown.id()).size() + 1;
            Button add =
                    new Button(
                            word("add-person"),
                            _ ->
                                    new MembershipDialog(
                                                    words,
                                                    locale,
                                                    shown.id(),
                                                    next,
                                                    standing(),
                                                    m -> registry.add(currentActor.get(), m),
                                                    changed)
                                            .open());
            card.withAction(add);
        }
        if (snapshot.memberships().isEmpty()) {
            return card.pad(new EmptyState(word("people-none"), word("people-none-explained")));
        }
        return table.in(card);
    }

    private Button endOf(Membership member) {
        Button button =
                new Button(
                        word("end"),
                        _ ->
                                end(
                                        "end-person",
                                        member.person(),
                                        day -> registry.end(currentActor.get(), member.id(), day)));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(word("end-person") + " " + member.person());
        return button;
    }

    /** The relations of the day, alike ones in one row. */
    Component relations(Snapshot snapshot) {
        FactTable table =
                new FactTable(
                        word("column-relation"),
                        word("column-other"),
                        word("column-days"),
                        word("column-citation"));
        Map<List<Object>, List<Relation>> alike =
                snapshot.relations().stream()
                        .collect(
                                Collectors.groupingBy(
                                        r ->
                                                List.of(
                                                        words.relation(r, shown.id(), locale),
                                                        r.validity(),
                                                        r.citation(),
                                                        r.note()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        for (List<Relation> relations : alike.values()) {
            Relation first = relations.getFirst();
            Div others = new Div();
            others.addClassName("xx-relation-others");
            relations.forEach(r -> others.add(other(r)));
            table.row(
                    new Span(words.relation(first, shown.id(), locale)),
                    withNote(others, first.note()),
                    new Span(words.days(first.validity(), locale)),
                    new Span(words.citation(first.citation(), locale)));
        }
        SheetCard card = new SheetCard(word("relations"));
        if (mayChange()) {
            Button add =
                    new Button(
                            word("add-relation"),
                            _ ->
                                    new RelationDialog(
                                                    words,
                                                    locale,
                                                    shown.id(),
                                                    standing(),
                                                    r -> registry.add(currentActor.get(), r),
                                                    changed)
                                            .open());
            card.withAction(add);
        }
        return table.in(card);
    }

    /** The other organization, with what ends the relation for whoever may. */
    private Component other(Relation relation) {
        Organization other = RegistryWords.other(relation, shown.id(), structure);
        if (!mayChange()) {
            return OrganizationView.link(other);
        }
        String what = words.relation(relation, shown.id(), locale) + " " + other.name();
        Button end =
                new Button(
                        Icon.CLOSE.createSmall(),
                        _ ->
                                end(
                                        "end-relation",
                                        what,
                                        day ->
                                                registry.end(
                                                        currentActor.get(), relation.id(), day)));
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        end.setAriaLabel(word("end-relation") + " " + what);
        end.setTooltipText(word("end-relation"));
        return new Span(OrganizationView.link(other), end);
    }

    private List<Organization> standing() {
        return registry.structure(currentActor.get()).standingOn(registry.today());
    }

    private static Component withNote(Component main, String note) {
        if (note.isEmpty()) {
            return main;
        }
        Span says = new Span(note);
        says.addClassName("xx-sub");
        return new Div(main, says);
    }

    private void end(String title, String what, Function<LocalDate, ? extends Outcome<?>> end) {
        new EndDialog(words, locale, title, what, registry.today(), end, changed).open();
    }

    private boolean mayChange() {
        return OrganizationView.mayChange(currentActor.get());
    }

    private String word(String key) {
        return words.of(key, locale);
    }
}
