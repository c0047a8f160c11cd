package org.xianxing.app.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xianxing.app.catalog.CatalogService;
import org.xianxing.app.catalog.CatalogService.Determination;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SegmentedFilter;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.shell.components.UndoNotification;
import org.xianxing.domain.catalog.CatalogBatch;
import org.xianxing.domain.catalog.CatalogFilter;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogNature;
import org.xianxing.domain.catalog.CatalogReconciliation;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** The catalog: its batches, and the items of one of them or of all. */
@Route("catalog/:batch?([0-9]{1,4})")
@RolesAllowed({
    Access.ZONE_OFFICIAL,
    Access.ZONE_APPROVER,
    Access.COUNTY_OFFICIAL,
    Access.AREA_OFFICIAL,
    Access.DEPARTMENT_OFFICIAL,
    Access.PROVINCE_PUBLISHER,
    Access.READER,
    Access.CITY_REVIEWER,
    Access.PROVINCE_EVALUATOR,
    Access.PROVINCE_LEADER
})
@StyleSheet("themes/xianxing/catalog.css")
final class CatalogView extends Div implements BeforeEnterObserver, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final int FIRST_BATCH = 1;
    private static final int REFUSAL_MILLIS = 12_000;

    private final transient CatalogService catalog;
    private final transient CurrentActor currentActor;
    private final transient CatalogWords words;

    private transient Optional<Integer> chosen = Optional.empty();

    /** Which items are shown, by nature. */
    private enum Kind {
        ALL,
        CROSS_CUTTING,
        SPECIFIC,
        UNDETERMINED,
        AWAITING
    }

    CatalogView(CatalogService catalog, CurrentActor currentActor, CatalogWords words) {
        this.catalog = catalog;
        this.currentActor = currentActor;
        this.words = words;
        addClassName("xx-catalog");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getRouteParameters().getInteger("batch");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        CatalogReconciliation reconciliation = catalog.reconciliation(currentActor.get());
        Optional<CatalogReconciliation.Line> line =
                reconciliation.batches().stream()
                        .filter(each -> chosen.equals(Optional.of(each.batch().number())))
                        .findFirst();
        chosen = line.map(each -> each.batch().number());
        removeAll();
        add(header(reconciliation), facts(reconciliation));
        if (chosen.isEmpty() || chosen.get() == FIRST_BATCH) {
            add(new FirstBatchReadings(reconciliation.firstBatch(), words, getLocale()));
        }
        Div columns =
                new Div(
                        new BatchList(reconciliation, chosen, words, getLocale()),
                        items(reconciliation, line));
        columns.addClassName("xx-catalog-columns");
        add(batchChoice(reconciliation), columns);
    }

    private PageHeader header(CatalogReconciliation reconciliation) {
        PageHeader header =
                new PageHeader(text("heading"))
                        .withSub(text("heading-sub", inside(reconciliation).count()));
        RouterLink reconcile = link(Icon.CHECKLIST, "nav.reconciliation", ReconciliationView.class);
        header.withActions(reconcile);
        if (catalog.mayManage(currentActor.get())) {
            header.withActions(link(Icon.UPLOAD, "nav.import", ImportView.class));
        }
        return header;
    }

    private RouterLink link(Icon icon, String key, Class<? extends Component> view) {
        RouterLink link = new RouterLink("", view);
        link.add(icon.create(), new Span(text(key)));
        link.addClassName("xx-button-link");
        return link;
    }

    private FactStrip facts(CatalogReconciliation reconciliation) {
        return new FactStrip()
                .add(text("fact-batches"), text("batches-count", inside(reconciliation).count()))
                .add(text("fact-stated"), text("items-count", reconciliation.catalog().stated()))
                .add(text("fact-present"), text("items-count", reconciliation.catalog().present()))
                .add(text("fact-missing"), text("items-count", reconciliation.catalog().missing()));
    }

    private static Stream<CatalogReconciliation.Line> inside(CatalogReconciliation all) {
        return all.batches().stream().filter(line -> line.batch().part().isInsideCatalog());
    }

    /** The list of batches on a telephone. */
    private Select<Integer> batchChoice(CatalogReconciliation reconciliation) {
        Map<Integer, CatalogReconciliation.Line> lines =
                reconciliation.batches().stream()
                        .collect(Collectors.toMap(l -> l.batch().number(), l -> l));
        Select<Integer> select = new Select<>();
        select.addClassName("xx-batch-choice");
        select.setLabel(text("batches"));
        select.setItemLabelGenerator(number ->
                Optional.ofNullable(lines.get(number))
                        .map(line ->
                                text(
                                        "batch-choice",
                                        line.batch().number(),
                                        line.batch().documentNumber(),
                                        line.present(),
                                        line.stated()))
                        .orElseGet(() -> text("all-batches")));
        List<Integer> numbers = new ArrayList<>(List.of(0));
        reconciliation.batches().forEach(line -> numbers.add(line.batch().number()));
        select.setItems(numbers);
        select.setValue(chosen.orElse(0));
        select.addValueChangeListener(e -> choose(e.getValue()));
        return select;
    }

    private void choose(int batch) {
        RouteParameters parameters =
                batch == 0
                        ? RouteParameters.empty()
                        : new RouteParameters("batch", String.valueOf(batch));
        getUI().ifPresent(ui -> ui.navigate(CatalogView.class, parameters));
    }

    private SheetCard items(
            CatalogReconciliation reconciliation, Optional<CatalogReconciliation.Line> line) {
        CatalogFilter filter = chosen.map(CatalogFilter.ALL::withBatch).orElse(CatalogFilter.ALL);
        ItemsGrid grid =
                new ItemsGrid(source(), documents(reconciliation), filter, words, getLocale());
        SheetCard card = card(reconciliation, line);
        card.add(tools(grid, filter));
        if (catalog.mayManage(currentActor.get())) {
            NatureBar bar =
                    new NatureBar(
                            (items, nature) -> determine(items, nature, grid), words, getLocale());
            grid.choosable(bar::choose);
            card.add(bar);
        }
        card.add(grid);
        return card;
    }

    private SheetCard card(
            CatalogReconciliation reconciliation, Optional<CatalogReconciliation.Line> line) {
        if (line.isEmpty()) {
            return new SheetCard(text("all-batches"))
                    .withSub(text("all-sub", reconciliation.catalog().stated()));
        }
        CatalogBatch batch = line.get().batch();
        SheetCard card =
                new SheetCard(batch.title())
                        .withSub(
                                text(
                                        "batch-sub",
                                        batch.documentNumber(),
                                        batch.year(),
                                        line.get().stated(),
                                        line.get().present(),
                                        line.get().missing()));
        if (!batch.countNote().isEmpty() && batch.number() != FIRST_BATCH) {
            card.add(NoteStrip.info(batch.countNote()));
        }
        return card;
    }

    private Div tools(ItemsGrid grid, CatalogFilter base) {
        TextField search = new TextField();
        search.setPlaceholder(text("search"));
        search.setAriaLabel(text("search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        SegmentedFilter<Kind> kinds =
                new SegmentedFilter<>(
                        text("nature-head"),
                        Arrays.asList(Kind.values()),
                        kind -> text("kind." + kind.name()));
        kinds.setCounts(counts(base));
        search.addValueChangeListener(_ -> {
            CatalogFilter sought = base.withText(search.getValue());
            kinds.setCounts(counts(sought));
            grid.show(of(kinds.getValue(), sought));
        });
        kinds.addValueChangeListener(
                _ -> grid.show(of(kinds.getValue(), base.withText(search.getValue()))));
        Div tools = new Div(search, kinds);
        tools.addClassName("xx-catalog-tools");
        return tools;
    }

    private Map<Kind, Long> counts(CatalogFilter filter) {
        return Arrays.stream(Kind.values())
                .collect(
                        Collectors.toMap(
                                kind -> kind,
                                kind ->
                                        (long)
                                                catalog.count(
                                                        currentActor.get(), of(kind, filter))));
    }

    private static CatalogFilter of(Kind kind, CatalogFilter base) {
        return switch (kind) {
            case ALL -> base;
            case CROSS_CUTTING -> base.withNature(CatalogNature.CROSS_CUTTING);
            case SPECIFIC -> base.withNature(CatalogNature.SPECIFIC);
            case UNDETERMINED -> base.withTitled(true).withNature(CatalogNature.UNDETERMINED);
            case AWAITING -> base.withTitled(false);
        };
    }

    private ItemsGrid.Source source() {
        return new ItemsGrid.Source() {
            @Override
            public Stream<CatalogItem> items(CatalogFilter filter, int offset, int limit) {
                return catalog.items(currentActor.get(), filter, offset, limit).stream();
            }

            @Override
            public int count(CatalogFilter filter) {
                return catalog.count(currentActor.get(), filter);
            }
        };
    }

    private static Map<Integer, String> documents(CatalogReconciliation reconciliation) {
        return reconciliation.batches().stream()
                .map(CatalogReconciliation.Line::batch)
                .collect(Collectors.toMap(CatalogBatch::number, CatalogBatch::documentNumber));
    }

    private void determine(List<CatalogItem> items, CatalogNature nature, ItemsGrid grid) {
        List<Determination> wanted =
                items.stream().map(item -> Determination.of(item, nature)).toList();
        if (!change(wanted, grid) || items.isEmpty()) {
            return;
        }
        // Each item counted one change since.
        List<Determination> back =
                items.stream()
                        .map(item ->
                                new Determination(item.id(), item.version() + 1, item.nature()))
                        .toList();
        Notification unused =
                UndoNotification.show(
                        text("determined", items.size(), words.nature(nature, getLocale())),
                        text("undo"),
                        () -> change(back, grid));
    }

    /** Stores, shows anew, and says why not. */
    private boolean change(List<Determination> determinations, ItemsGrid grid) {
        Outcome<List<CatalogItem>> outcome = catalog.determine(currentActor.get(), determinations);
        grid.show(grid.filter());
        if (outcome instanceof Outcome.Refused<List<CatalogItem>>(List<Reason> reasons)) {
            Notification notification =
                    new Notification(NoteStrip.back(words.reasons(reasons, getLocale())));
            notification.setPosition(Notification.Position.TOP_CENTER);
            notification.setDuration(REFUSAL_MILLIS);
            notification.setAssertive(true);
            notification.open();
        }
        return outcome.isDone();
    }

    private String text(String key, Object... arguments) {
        return words.of(key, getLocale(), arguments);
    }
}
