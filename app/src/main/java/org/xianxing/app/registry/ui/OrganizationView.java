package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.registry.RegistryService;
import org.xianxing.app.registry.RegistryWords;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.PageContributor;
import org.xianxing.app.shell.PageParts;
import org.xianxing.app.shell.RouteIds;
import org.xianxing.app.shell.components.DateFields;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.registry.Existence;
import org.xianxing.domain.registry.Snapshot;
import org.xianxing.domain.registry.StoredCharter;
import org.xianxing.domain.registry.Structure;
import org.xianxing.domain.registry.WorkingRule;

/** One organization on a day: what it does, to whom it belongs, its people, documents, history. */
@Route("organization/:id")
@PermitAll
@StyleSheet("themes/xianxing/registry.css")
final class OrganizationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RegistryService registry;
    private final transient CurrentActor currentActor;
    private final transient PageParts parts;
    private final transient RegistryWords words;
    private final DatePicker asOf = new DatePicker();
    private final Div page = new Div();
    private transient @Nullable Organization organization;

    OrganizationView(
            RegistryService registry,
            CurrentActor currentActor,
            RegistryWords words,
            PageParts parts) {
        this.parts = parts;
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
                RouteIds.of(event, "id")
                        .map(OrganizationId::new)
                        .flatMap(id -> registry.find(currentActor.get(), id));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        organization = found.get();
        show();
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
        RecordCards recorded = new RecordCards(words, getLocale());
        List<StoredCharter> charters = registry.charters(actor, shown.id());
        List<WorkingRule> rules = registry.rules(actor, shown.id());
        StructureCards structured =
                new StructureCards(
                        registry, currentActor, words, getLocale(), shown, structure, this::show);
        recorded.charters(charters).ifPresent(page::add);
        recorded.rules(rules).ifPresent(page::add);
        page.add(structured.people(snapshot), structured.relations(snapshot));
        page.add(parts.at(new PageContributor.Place.OrganizationPage(shown), actor));
        recorded.documents(existence, charters, rules, snapshot).ifPresent(page::add);
        page.add(recorded.history(registry.history(actor, shown.id()), shown.id(), structure));
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

    static boolean mayChange(Actor actor) {
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

    private String word(String key) {
        return words.of(key, getLocale());
    }
}
