package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xianxing.app.registry.CharterService;
import org.xianxing.app.registry.RegistryService;
import org.xianxing.app.registry.RegistryWords;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.DateFields;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SegmentedFilter;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.registry.Clause;
import org.xianxing.domain.registry.DutySearch;
import org.xianxing.domain.registry.StoredCharter;
import org.xianxing.domain.registry.Structure;
import org.xianxing.domain.registry.WorkingRule;

/** Who there is and who is responsible for what: a search over duties, and all organizations. */
@Route("registry")
@PermitAll
@StyleSheet("themes/xianxing/registry.css")
final class RegistryView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final int MOST_HITS = 20;
    private static final int AROUND = 60;

    /** Which organizations are listed. */
    enum Filter {
        DEPARTMENTS,
        ZONES,
        OTHERS,
        ALL
    }

    /** How the organizations of a day are shown. */
    enum Look {
        CHART,
        TREE,
        LIST
    }

    private final transient CharterService charters;
    private final transient RegistryService registry;
    private final transient CurrentActor currentActor;
    private final transient RegistryWords phrases;
    private final TextField words = new TextField();
    private final Div answers = new Div();
    private final DatePicker asOf = new DatePicker();
    private final SegmentedFilter<Look> look;
    private final Div organizations = new Div();

    RegistryView(
            CharterService charters,
            RegistryService registry,
            CurrentActor currentActor,
            RegistryWords phrases) {
        this.charters = charters;
        this.registry = registry;
        this.currentActor = currentActor;
        this.phrases = phrases;
        addClassName("xx-registry");
        words.setPlaceholder(getTranslation("registry.search-example"));
        words.setAriaLabel(getTranslation("registry.search"));
        words.setPrefixComponent(Icon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setWidth("min(100%, 560px)");
        words.addValueChangeListener(_ -> answer());
        answers.getElement().setAttribute("aria-live", "polite");
        asOf.setLabel(word("as-of"));
        DateFields.speak(asOf, getLocale());
        asOf.setValue(registry.today());
        asOf.addValueChangeListener(_ -> organizations());
        look =
                new SegmentedFilter<>(
                        word("view"), List.of(Look.values()), l -> word("view-" + l.name()));
        look.setValue(Look.CHART);
        look.addValueChangeListener(_ -> organizations());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Actor actor = currentActor.get();
        removeAll();
        PageHeader header = new PageHeader(word("registry")).withSub(word("registry-sub"));
        Anchor export = new Anchor(workbook(), word("export"));
        if (AccessPolicy.allows(actor, Action.MANAGE_REGISTRY, Target.PROVINCE)) {
            header.withActions(export, new Button(word("add-organization"), _ -> addOne()), asOf);
        } else {
            header.withActions(export, asOf);
        }
        add(
                header,
                new SheetCard(word("search")).withSub(word("search-sub")).pad(words, answers),
                organizations);
        organizations();
        answer();
    }

    private DownloadHandler workbook() {
        return DownloadHandler.fromInputStream(_ ->
                new DownloadResponse(
                        new ByteArrayInputStream(
                                registry.workbook(currentActor.get(), day(), getLocale())),
                        word("export-file") + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        -1));
    }

    private void addOne() {
        new OrganizationDialog(
                        phrases,
                        getLocale(),
                        registry.divisions(currentActor.get()),
                        (o, e) -> registry.add(currentActor.get(), o, e),
                        this::organizations)
                .open();
    }

    private LocalDate day() {
        return Optional.ofNullable(asOf.getValue()).orElseGet(registry::today);
    }

    private void organizations() {
        Actor actor = currentActor.get();
        Structure structure = registry.structure(actor);
        organizations.removeAll();
        Look shown = Optional.ofNullable(look.getValue()).orElse(Look.CHART);
        if (shown == Look.LIST) {
            organizations.add(look, list(actor, structure.standingOn(day())));
            return;
        }
        SheetCard card = new SheetCard(word("organizations")).withSub(word("unknown-footnote"));
        card.add(
                shown == Look.TREE
                        ? new StructureTree(
                                structure,
                                day(),
                                phrases,
                                getLocale(),
                                code -> registry.division(actor, code))
                        : new StructureChart(structure, day(), phrases, getLocale()));
        organizations.add(look, card);
    }

    private void answer() {
        answers.removeAll();
        if (words.getValue().isBlank()) {
            return;
        }
        List<DutySearch.Hit> hits = registry.search(currentActor.get(), words.getValue());
        if (hits.isEmpty()) {
            answers.add(
                    new EmptyState(
                            getTranslation("registry.nobody"),
                            getTranslation("registry.nobody-explained")));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("xx-answers");
        hits.stream().limit(MOST_HITS).forEach(hit -> list.add(answer(hit)));
        answers.add(list);
        if (hits.size() > MOST_HITS) {
            answers.add(new Span(getTranslation("registry.more", hits.size() - MOST_HITS)));
        }
    }

    private ListItem answer(DutySearch.Hit hit) {
        return switch (hit) {
            case DutySearch.Hit.OfCharter(StoredCharter charter, Clause clause, _) ->
                    answer(charter, clause);
            case DutySearch.Hit.OfRule(WorkingRule rule, _) -> answer(rule);
        };
    }

    private ListItem answer(StoredCharter charter, Clause clause) {
        Anchor where =
                new Anchor(
                        "charter/" + charter.id().value() + "#" + CharterSheet.anchor(clause),
                        getTranslation(
                                "registry.citation", charter.charter().body(), clause.citation()));
        Span who = new Span(clause.name());
        who.addClassName("xx-strong");
        return new ListItem(
                new Div(where, who, sub(charter.charter().documentNumber())),
                excerpt(clause.text()));
    }

    private ListItem answer(WorkingRule rule) {
        Structure structure = registry.structure(currentActor.get());
        Div head = new Div();
        rule.parties()
                .forEach(party -> {
                    Organization organization = structure.organization(party);
                    Anchor link = OrganizationView.link(organization);
                    link.setText(organization.shortName());
                    head.add(link);
                });
        head.add(sub(rule.citation().document() + " " + rule.citation().clause()));
        return new ListItem(head, excerpt(rule.text()));
    }

    private Span excerpt(String text) {
        Span says = new Span(excerpt(text, words.getValue().strip()));
        says.addClassName("xx-excerpt");
        return says;
    }

    private static Span sub(String text) {
        Span sub = new Span(text);
        sub.addClassName("xx-sub");
        return sub;
    }

    /** The text around what was looked for, or its beginning. */
    private static String excerpt(String text, String wanted) {
        int at = text.indexOf(wanted);
        for (int i = 0; at < 0 && i + 2 <= wanted.length(); i++) {
            at = text.indexOf(wanted.substring(i, i + 2));
        }
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length(), Math.max(at, 0) + 2 * AROUND);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }

    private SheetCard list(Actor actor, List<Organization> all) {
        Map<OrganizationId, List<StoredCharter>> chartered =
                charters.all(actor).stream()
                        .collect(Collectors.groupingBy(StoredCharter::organization));
        ListDataProvider<Organization> rows = new ListDataProvider<>(all);
        Grid<Organization> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("registry.organizations"));
        grid.addComponentColumn(o -> name(o, chartered.getOrDefault(o.id(), List.of())))
                .setHeader(getTranslation("registry.name"))
                .setComparator(Organization::name)
                .setFlexGrow(3);
        grid.addColumn(o -> word("kind-" + o.kind().name()))
                .setHeader(getTranslation("registry.kind"))
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Organization::source)
                .setHeader(getTranslation("registry.source"))
                .setFlexGrow(3);
        grid.addComponentColumn(this::mark)
                .setHeader(getTranslation("registry.verification"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(rows);
        grid.setHeight("60vh");
        SegmentedFilter<Filter> filter =
                new SegmentedFilter<>(
                        getTranslation("registry.filter"),
                        List.of(Filter.values()),
                        f -> word("filter-" + f.name()));
        Map<Filter, Long> counts = new EnumMap<>(Filter.class);
        Arrays.stream(Filter.values())
                .forEach(f -> counts.put(f, all.stream().filter(o -> shows(f, o)).count()));
        filter.setCounts(counts);
        filter.addValueChangeListener(e ->
                rows.setFilter(
                        o -> shows(Optional.ofNullable(e.getValue()).orElse(Filter.ALL), o)));
        filter.setValue(Filter.DEPARTMENTS);
        rows.setFilter(o -> shows(Filter.DEPARTMENTS, o));
        SheetCard card = new SheetCard(getTranslation("registry.organizations")).withAction(filter);
        card.add(grid);
        return card;
    }

    private static boolean shows(Filter filter, Organization organization) {
        return switch (filter) {
            case ALL -> true;
            case ZONES -> organization.kind().isDevelopmentZone();
            case DEPARTMENTS ->
                    !organization.kind().isDevelopmentZone()
                            && organization.kind() != OrganizationKind.CITY_BUREAU
                            && organization.kind() != OrganizationKind.BLOCK;
            case OTHERS ->
                    organization.kind() == OrganizationKind.CITY_BUREAU
                            || organization.kind() == OrganizationKind.BLOCK;
        };
    }

    private Div name(Organization organization, List<StoredCharter> own) {
        Div name = new Div(OrganizationView.link(organization));
        if (!organization.note().isEmpty()) {
            name.setTitle(organization.note());
        }
        for (StoredCharter charter : own) {
            Anchor link =
                    new Anchor(
                            "charter/" + charter.id().value(),
                            getTranslation("registry.see-charter"));
            link.addClassName("xx-charter-link");
            name.add(link);
        }
        return name;
    }

    private Span mark(Organization organization) {
        return switch (organization.verification()) {
            case OFFICIAL -> new Span(getTranslation("registry.verified-OFFICIAL"));
            case UNVERIFIED -> Badge.tag(getTranslation("registry.verified-UNVERIFIED"));
            case DEMONSTRATION -> Badge.tag(getTranslation("registry.verified-DEMONSTRATION"));
        };
    }

    private String word(String key) {
        return getTranslation("registry." + key);
    }
}
