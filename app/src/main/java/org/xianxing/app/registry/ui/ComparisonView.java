package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.registry.RegistryService;
import org.xianxing.app.registry.RegistryWords;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.RouteIds;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.DateFields;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.registry.CharterComparison;
import org.xianxing.domain.registry.Clause;
import org.xianxing.domain.registry.Membership;
import org.xianxing.domain.registry.Relation;
import org.xianxing.domain.registry.Snapshot;
import org.xianxing.domain.registry.StoredCharter;
import org.xianxing.domain.registry.Structure;

/** One organization on two days, and what differs. */
@Route("organization-comparison/:id")
@PermitAll
@StyleSheet("themes/xianxing/registry.css")
final class ComparisonView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient RegistryService registry;
    private final transient CurrentActor currentActor;
    private final transient RegistryWords words;
    private final DatePicker before = new DatePicker();
    private final DatePicker after = new DatePicker();
    private final Div page = new Div();
    private transient @Nullable Organization organization;

    ComparisonView(RegistryService registry, CurrentActor currentActor, RegistryWords words) {
        this.registry = registry;
        this.currentActor = currentActor;
        this.words = words;
        addClassName("xx-registry");
        page.addClassNames("xx-registry", "xx-stack");
        before.setLabel(word("compare-before"));
        after.setLabel(word("compare-after"));
        DateFields.speak(before, getLocale());
        DateFields.speak(after, getLocale());
        after.setValue(registry.today());
        before.setValue(registry.today().minusYears(1));
        before.addValueChangeListener(_ -> show());
        after.addValueChangeListener(_ -> show());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Organization> found =
                RouteIds.of(event, "id")
                        .map(OrganizationId::new)
                        .flatMap(id -> registry.find(currentActor.get(), id));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        organization = found.get();
        registry.history(currentActor.get(), found.get().id()).stream()
                .flatMap(e -> e.day().stream())
                .reduce((_, earliest) -> earliest)
                .ifPresent(earliest -> before.setValue(earliest.minusDays(1)));
        show();
    }

    private void show() {
        Organization shown = organization;
        LocalDate early = before.getValue();
        LocalDate late = after.getValue();
        if (shown == null || early == null || late == null) {
            return;
        }
        Actor actor = currentActor.get();
        Structure structure = registry.structure(actor);
        Snapshot a = registry.snapshot(actor, shown.id(), early);
        Snapshot b = registry.snapshot(actor, shown.id(), late);
        removeAll();
        page.removeAll();
        add(
                new PageHeader(shown.name())
                        .withSub(word("comparison-sub"))
                        .withActions(
                                new Anchor(
                                        OrganizationView.address(shown.id()),
                                        word("see-organization")),
                                before,
                                after),
                page);
        page.add(
                new FactStrip()
                        .add(word("compare-before"), state(a))
                        .add(word("compare-after"), state(b)));
        FactTable table = new FactTable();
        differences(table, a, b, Snapshot::relations, r -> relation(r, shown, structure));
        differences(table, a, b, Snapshot::memberships, this::person);
        clauses(table, a.charter(), b.charter());
        if (table.isEmpty() && a.stands() == b.stands()) {
            page.add(NoteStrip.info(word("comparison-same")));
        } else if (!table.isEmpty()) {
            page.add(table.in(new SheetCard(word("comparison"))));
        }
    }

    private String state(Snapshot snapshot) {
        String charter =
                snapshot.charter()
                        .map(c -> c.charter().documentNumber())
                        .orElseGet(() -> word("charter-none"));
        return word(snapshot.stands() ? "stood" : "did-not-stand")
                + " · "
                + word("charters")
                + " "
                + charter;
    }

    private <T> void differences(
            FactTable table,
            Snapshot a,
            Snapshot b,
            Function<Snapshot, List<T>> of,
            Function<T, Component> words) {
        Snapshot.added(b, a, of)
                .forEach(t ->
                        table.row(
                                new Badge(Badge.State.RETURNED, word("only-before")),
                                words.apply(t)));
        Snapshot.added(a, b, of)
                .forEach(t ->
                        table.row(
                                new Badge(Badge.State.ACCEPTED, word("only-after")),
                                words.apply(t)));
    }

    private Component relation(Relation relation, Organization shown, Structure structure) {
        return new Div(
                new Span(words.relation(relation, shown.id(), getLocale()) + " "),
                OrganizationView.link(RegistryWords.other(relation, shown.id(), structure)));
    }

    private Component person(Membership member) {
        return new Span(
                words.capacity(member, getLocale()) + " " + member.person() + " " + member.title());
    }

    private void clauses(
            FactTable table, Optional<StoredCharter> early, Optional<StoredCharter> late) {
        if (early.equals(late)) {
            return;
        }
        if (early.isPresent() && late.isPresent()) {
            CharterComparison.compare(early.get().charter(), late.get().charter()).stream()
                    .filter(line -> !line.isSame())
                    .forEach(line -> line(table, line));
            return;
        }
        early.ifPresent(c ->
                table.row(
                        new Badge(Badge.State.RETURNED, word("only-before")),
                        new Span(c.charter().title())));
        late.ifPresent(c ->
                table.row(
                        new Badge(Badge.State.ACCEPTED, word("only-after")),
                        new Span(c.charter().title())));
    }

    private void line(FactTable table, CharterComparison.Line line) {
        Badge badge =
                line.before().isEmpty()
                        ? new Badge(Badge.State.ACCEPTED, word("only-after"))
                        : line.after().isEmpty()
                                ? new Badge(Badge.State.RETURNED, word("only-before"))
                                : new Badge(Badge.State.WAITING, word("clause-changed"));
        Div says = new Div();
        line.before().ifPresent(clause -> says.add(clause(clause, "xx-was")));
        line.after().ifPresent(clause -> says.add(clause(clause, "xx-is")));
        table.row(badge, says);
    }

    private static Div clause(Clause clause, String look) {
        Span where = new Span(clause.citation() + " " + clause.name());
        where.addClassName("xx-sub");
        Div says = new Div(where, new Span(clause.text()));
        says.addClassName(look);
        return says;
    }

    private String word(String key) {
        return words.of(key, getLocale());
    }
}
