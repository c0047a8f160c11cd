package org.xianxing.app.registry.ui;

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
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xianxing.app.registry.CharterService;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SegmentedFilter;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.registry.Clause;
import org.xianxing.domain.registry.DutySearch;
import org.xianxing.domain.registry.StoredCharter;

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

    private final transient CharterService charters;
    private final transient CurrentActor currentActor;
    private final TextField words = new TextField();
    private final Div answers = new Div();

    RegistryView(CharterService charters, CurrentActor currentActor) {
        this.charters = charters;
        this.currentActor = currentActor;
        addClassName("xx-registry");
        words.setPlaceholder(getTranslation("registry.search-example"));
        words.setAriaLabel(getTranslation("registry.search"));
        words.setPrefixComponent(Icon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setWidth("min(100%, 560px)");
        words.addValueChangeListener(_ -> answer());
        answers.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Actor actor = currentActor.get();
        removeAll();
        add(
                new PageHeader(getTranslation("registry.registry"))
                        .withSub(getTranslation("registry.registry-sub")),
                new SheetCard(getTranslation("registry.search"))
                        .withSub(getTranslation("registry.search-sub"))
                        .pad(words, answers),
                organizations(actor));
        answer();
    }

    private void answer() {
        answers.removeAll();
        if (words.getValue().isBlank()) {
            return;
        }
        List<DutySearch.Hit> hits = charters.search(currentActor.get(), words.getValue());
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
        Clause clause = hit.clause();
        StoredCharter charter = hit.charter();
        Anchor where =
                new Anchor(
                        "charter/" + charter.id().value() + "#" + CharterSheet.anchor(clause),
                        getTranslation(
                                "registry.citation", charter.charter().body(), clause.citation()));
        Span who = new Span(clause.name());
        who.addClassName("xx-strong");
        Span says = new Span(excerpt(clause.text(), words.getValue().strip()));
        says.addClassName("xx-excerpt");
        Span source = new Span(charter.charter().documentNumber());
        source.addClassName("xx-sub");
        return new ListItem(new Div(where, who, source), says);
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

    private SheetCard organizations(Actor actor) {
        List<Organization> all = charters.organizations(actor);
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
                    organization.kind() == OrganizationKind.DEPARTMENT
                            || organization.kind() == OrganizationKind.PROVINCE_OFFICE
                            || organization.kind() == OrganizationKind.TOPIC_GROUP
                            || organization.kind() == OrganizationKind.FTZ_AREA;
            case OTHERS -> organization.kind() == OrganizationKind.CITY_BUREAU;
        };
    }

    private Div name(Organization organization, List<StoredCharter> own) {
        Div name = new Div(new Span(organization.name()));
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
