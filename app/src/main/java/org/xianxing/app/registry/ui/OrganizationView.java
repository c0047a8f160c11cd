package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.registry.RegistryService;
import org.xianxing.app.registry.RegistryWords;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.DateFields;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.registry.Existence;
import org.xianxing.domain.registry.HistoryEvent;
import org.xianxing.domain.registry.Membership;
import org.xianxing.domain.registry.Relation;
import org.xianxing.domain.registry.Snapshot;
import org.xianxing.domain.registry.StoredCharter;
import org.xianxing.domain.registry.Structure;
import org.xianxing.domain.registry.WorkingRule;
import org.xianxing.domain.shared.Outcome;

/** One organization on a day: what it does, to whom it belongs, its people, documents, history. */
@Route("organization/:id")
@PermitAll
@StyleSheet("themes/xianxing/registry.css")
final class OrganizationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RegistryService registry;
    private final transient CurrentActor currentActor;
    private final transient RegistryWords words;
    private final DatePicker asOf = new DatePicker();
    private final Div page = new Div();
    private transient @Nullable Organization organization;

    OrganizationView(RegistryService registry, CurrentActor currentActor, RegistryWords words) {
        this.registry = registry;
        this.currentActor = currentActor;
        this.words = words;
        addClassName("xx-registry");
        page.addClassNames("xx-registry", "xx-stack");
        asOf.setLabel(word("as-of"));
        DateFields.speak(asOf, getLocale());
        asOf.setValue(registry.today());
        asOf.addValueChangeListener(_ -> show());
    }

    /** Where the page of an organization is, relative to the application. */
    static String address(OrganizationId id) {
        return "organization/" + id.value();
    }

    /** A link to the page of an organization. */
    static Anchor link(Organization organization) {
        return new Anchor(address(organization.id()), organization.name());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Organization> found =
                identifier(event.getRouteParameters().get("id").orElse(""))
                        .flatMap(id -> registry.find(currentActor.get(), id));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        organization = found.get();
        show();
    }

    /** The identity that a part of an address names; none for other words. */
    static Optional<OrganizationId> identifier(String text) {
        try {
            return Optional.of(new OrganizationId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        Organization shown = organization;
        return shown == null ? "" : shown.name();
    }

    private void show() {
        Organization shown = organization;
        if (shown == null) {
            return;
        }
        Actor actor = currentActor.get();
        LocalDate day = Optional.ofNullable(asOf.getValue()).orElseGet(registry::today);
        Structure structure = registry.structure(actor);
        Snapshot snapshot = registry.snapshot(actor, shown.id(), day);
        removeAll();
        page.removeAll();
        add(header(shown, actor), page);
        Existence existence = structure.existence(shown.id());
        page.add(facts(shown, existence, structure, day, actor));
        if (!snapshot.stands()) {
            page.add(
                    NoteStrip.back(
                            words.of(
                                    "not-standing",
                                    getLocale(),
                                    words.days(existence.validity(), getLocale()))));
        }
        charters(registry.charters(actor, shown.id())).ifPresent(page::add);
        List<WorkingRule> rules = registry.rules(actor, shown.id());
        rules(rules).ifPresent(page::add);
        page.add(people(shown, snapshot, structure, actor));
        page.add(relations(shown, snapshot, structure, actor));
        documents(existence, rules, snapshot).ifPresent(page::add);
        page.add(history(shown, structure, actor));
    }

    private PageHeader header(Organization shown, Actor actor) {
        PageHeader header =
                new PageHeader(shown.name())
                        .withSub(
                                words.kind(shown.kind(), getLocale())
                                        + " · "
                                        + registry.division(actor, shown.city()));
        Anchor compare =
                new Anchor("organization-comparison/" + shown.id().value(), word("compare"));
        if (!mayChange(actor)) {
            return header.withActions(new Anchor("registry", word("back")), compare, asOf);
        }
        Button record =
                new Button(
                        word("record-existence"),
                        _ ->
                                new ExistenceDialog(
                                                words,
                                                getLocale(),
                                                registry.structure(currentActor.get())
                                                        .existence(shown.id()),
                                                e -> registry.record(currentActor.get(), e),
                                                this::show)
                                        .open());
        return header.withActions(new Anchor("registry", word("back")), compare, record, asOf);
    }

    private static boolean mayChange(Actor actor) {
        return AccessPolicy.allows(actor, Action.MANAGE_REGISTRY, Target.PROVINCE);
    }

    private DescriptionList facts(
            Organization shown,
            Existence existence,
            Structure structure,
            LocalDate day,
            Actor actor) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("xx-registry-facts");
        fact(facts, "existence", new Span(words.days(existence.validity(), getLocale())));
        fact(
                facts,
                "founding",
                new Span(
                        existence.founding().isGiven()
                                ? words.citation(existence.founding(), getLocale())
                                : shown.source()));
        structure.above(shown.id(), day).ifPresent(above -> fact(facts, "above", link(above)));
        each(structure.predecessors(shown.id()))
                .ifPresent(links -> fact(facts, "predecessor", links));
        each(structure.successors(shown.id())).ifPresent(links -> fact(facts, "successor", links));
        each(structure.below(shown.id(), day)).ifPresent(links -> fact(facts, "below", links));
        fact(facts, "division", new Span(registry.division(actor, shown.city())));
        if (!shown.shortName().equals(shown.name())) {
            fact(facts, "short-name", new Span(shown.shortName()));
        }
        if (!shown.note().isEmpty()) {
            fact(facts, "column-note", new Span(shown.note()));
        }
        return facts;
    }

    private void fact(DescriptionList facts, String key, Component says) {
        facts.add(new DescriptionList.Term(word(key)), new DescriptionList.Description(says));
    }

    private static Optional<Component> each(List<Organization> organizations) {
        if (organizations.isEmpty()) {
            return Optional.empty();
        }
        Div links = new Div();
        organizations.forEach(o -> links.add(link(o)));
        return Optional.of(links);
    }

    private Optional<Component> charters(List<StoredCharter> charters) {
        if (charters.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("xx-plain-list");
        for (StoredCharter charter : charters) {
            Span says = new Span(charter.charter().documentNumber());
            says.addClassName("xx-sub");
            list.add(
                    new ListItem(
                            new Anchor(
                                    "charter/" + charter.id().value(), charter.charter().title()),
                            says));
        }
        return Optional.of(new SheetCard(word("charters")).pad(list));
    }

    private Optional<Component> rules(List<WorkingRule> rules) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        FactTable table = new FactTable();
        for (WorkingRule rule : rules) {
            Span clause = new Span(rule.citation().clause());
            clause.setTitle(rule.citation().document());
            clause.addClassName("xx-sub");
            table.row(
                    Badge.tag(word("topic-" + rule.topic().name())), new Span(rule.text()), clause);
        }
        long documents = rules.stream().map(r -> r.citation().document()).distinct().count();
        return Optional.of(
                table.in(
                        new SheetCard(word("rules"))
                                .withSub(
                                        words.of(
                                                "rules-count",
                                                getLocale(),
                                                rules.size(),
                                                documents))));
    }

    private Component relations(
            Organization shown, Snapshot snapshot, Structure structure, Actor actor) {
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
                                                        words.relation(r, shown.id(), getLocale()),
                                                        r.validity(),
                                                        r.citation(),
                                                        r.note()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        for (List<Relation> relations : alike.values()) {
            Relation first = relations.getFirst();
            Div others = new Div();
            others.addClassName("xx-relation-others");
            relations.forEach(r -> others.add(other(r, shown, structure, actor)));
            table.row(
                    new Span(words.relation(first, shown.id(), getLocale())),
                    withNote(others, first.note()),
                    new Span(words.days(first.validity(), getLocale())),
                    new Span(words.citation(first.citation(), getLocale())));
        }
        SheetCard card = new SheetCard(word("relations"));
        if (mayChange(actor)) {
            Button add =
                    new Button(
                            word("add-relation"),
                            _ ->
                                    new RelationDialog(
                                                    words,
                                                    getLocale(),
                                                    shown.id(),
                                                    standing(),
                                                    r -> registry.add(currentActor.get(), r),
                                                    this::show)
                                            .open());
            card.withAction(add);
        }
        return table.in(card);
    }

    /** The other organization, with what ends the relation for whoever may. */
    private Component other(
            Relation relation, Organization shown, Structure structure, Actor actor) {
        Organization other = RegistryWords.other(relation, shown.id(), structure);
        if (!mayChange(actor)) {
            return link(other);
        }
        String what = words.relation(relation, shown.id(), getLocale()) + " " + other.name();
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
        return new Span(link(other), end);
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
        new EndDialog(words, getLocale(), title, what, registry.today(), end, this::show).open();
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

    private Component people(
            Organization shown, Snapshot snapshot, Structure structure, Actor actor) {
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
                    new Span(words.capacity(member, getLocale())),
                    withNote(name, member.contact()),
                    new Span(member.title()),
                    member.unit()
                            .map(structure::organization)
                            .<Component>map(OrganizationView::link)
                            .orElseGet(Span::new),
                    withNote(
                            new Span(words.days(member.validity(), getLocale())),
                            words.citation(member.citation(), getLocale())),
                    mayChange(actor) ? endOf(member) : new Span());
        }
        SheetCard card = new SheetCard(word("people"));
        if (mayChange(actor)) {
            int next = registry.memberships(actor, shown.id()).size() + 1;
            Button add =
                    new Button(
                            word("add-person"),
                            _ ->
                                    new MembershipDialog(
                                                    words,
                                                    getLocale(),
                                                    shown.id(),
                                                    next,
                                                    standing(),
                                                    m -> registry.add(currentActor.get(), m),
                                                    this::show)
                                            .open());
            card.withAction(add);
        }
        if (snapshot.memberships().isEmpty()) {
            return card.pad(new EmptyState(word("people-none"), word("people-none-explained")));
        }
        return table.in(card);
    }

    /** All documents that the page rests on, each once, with the clauses. */
    private Optional<Component> documents(
            Existence existence, List<WorkingRule> rules, Snapshot snapshot) {
        Map<String, List<String>> clauses = new LinkedHashMap<>();
        Stream.of(
                        Stream.of(existence.founding()),
                        rules.stream().map(WorkingRule::citation),
                        snapshot.relations().stream().map(Relation::citation),
                        snapshot.memberships().stream().map(Membership::citation))
                .flatMap(Function.identity())
                .filter(citation -> citation.isGiven())
                .forEach(citation -> {
                    List<String> known =
                            clauses.computeIfAbsent(citation.document(), _ -> new ArrayList<>());
                    if (!citation.clause().isEmpty() && !known.contains(citation.clause())) {
                        known.add(citation.clause());
                    }
                });
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("xx-plain-list");
        clauses.forEach((document, places) -> {
            Span where = new Span(places.stream().collect(Collectors.joining(word("list-comma"))));
            where.addClassName("xx-sub");
            list.add(new ListItem(new Span(document), where));
        });
        return Optional.of(new SheetCard(word("documents")).pad(list));
    }

    private Component history(Organization shown, Structure structure, Actor actor) {
        OrderedList list = new OrderedList();
        list.addClassName("xx-history");
        Map<String, List<HistoryEvent>> alike =
                registry.history(actor, shown.id()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        e ->
                                                e.day()
                                                        + " "
                                                        + words.eventKind(
                                                                e, shown.id(), getLocale()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        for (List<HistoryEvent> events : alike.values()) {
            Span day = new Span(words.day(events.getFirst().day(), getLocale()));
            day.addClassName("xx-history-day");
            list.add(
                    new ListItem(
                            day,
                            new Span(words.events(events, shown.id(), structure, getLocale()))));
        }
        return new SheetCard(word("history")).pad(list);
    }

    private String word(String key) {
        return words.of(key, getLocale());
    }
}
