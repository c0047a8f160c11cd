package org.xianxing.app.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.xianxing.app.catalog.CatalogService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.catalog.CatalogBatch;
import org.xianxing.domain.catalog.CatalogPart;
import org.xianxing.domain.catalog.CatalogReconciliation;
import org.xianxing.domain.catalog.CatalogReconciliation.Line;
import org.xianxing.domain.catalog.CatalogReconciliation.Sum;

/** The catalog counted against what the sources state, per batch and in all. */
@Route("catalog-reconciliation")
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
final class ReconciliationView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient CatalogService catalog;
    private final transient CurrentActor currentActor;
    private final transient CatalogWords words;

    ReconciliationView(CatalogService catalog, CurrentActor currentActor, CatalogWords words) {
        this.catalog = catalog;
        this.currentActor = currentActor;
        this.words = words;
        addClassName("xx-catalog");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        CatalogReconciliation reconciliation = catalog.reconciliation(currentActor.get());
        removeAll();
        add(
                new PageHeader(text("reconciliation"))
                        .withSub(
                                text(
                                        "reconciliation-sub",
                                        reconciliation.catalog().stated(),
                                        reconciliation.catalog().present(),
                                        reconciliation.catalog().missing())),
                new FirstBatchReadings(reconciliation.firstBatch(), words, getLocale()));
        SheetCard sheet = new SheetCard(text("by-batch"));
        sheet.add(table(reconciliation));
        add(sheet);
    }

    private NativeTable table(CatalogReconciliation reconciliation) {
        NativeTableBody body = new NativeTableBody();
        for (CatalogPart part : CatalogPart.values()) {
            List<Line> lines =
                    reconciliation.batches().stream()
                            .filter(line -> line.batch().part() == part)
                            .toList();
            if (!part.isInsideCatalog()) {
                body.add(sum(text("total"), reconciliation.catalog(), "xx-total-row"));
            }
            lines.forEach(line -> body.add(row(line)));
            if (part.isInsideCatalog()) {
                body.add(
                        sum(
                                text("part-sum", words.part(part, getLocale())),
                                sum(lines),
                                "xx-part-row"));
            }
        }
        NativeTableRow head = new NativeTableRow();
        for (String key : List.of("batch", "document", "year", "stated", "present", "missing")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(text(key));
            cell.getElement().setAttribute("scope", "col");
            cell.addClassName("xx-col-" + key);
            head.add(cell);
        }
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("xx-table", "xx-reconciliation");
        return table;
    }

    private static Sum sum(List<Line> lines) {
        return new Sum(
                lines.stream().mapToInt(Line::stated).sum(),
                lines.stream().mapToInt(Line::present).sum(),
                lines.stream().mapToInt(Line::missing).sum(),
                lines.stream().mapToInt(Line::surplus).sum());
    }

    private NativeTableRow row(Line line) {
        CatalogBatch batch = line.batch();
        RouterLink link =
                new RouterLink(
                        batch.documentNumber(),
                        CatalogView.class,
                        new RouteParameters("batch", String.valueOf(batch.number())));
        Span title = new Span(batch.title());
        title.addClassName("xx-batch-title");
        Div document = new Div(link, title);
        document.addClassName("xx-document");
        if (!batch.countNote().isEmpty()) {
            Span note = new Span(batch.countNote());
            note.addClassName("xx-count-note");
            document.add(note);
        }
        NativeTableRow row = new NativeTableRow();
        row.add(cell("batch", new Span(String.valueOf(batch.number()))));
        row.add(cell("document", document));
        row.add(cell("year", new Span(String.valueOf(batch.year()))));
        row.add(cell("stated", new Span(String.valueOf(line.stated()))));
        row.add(cell("present", new Span(String.valueOf(line.present()))));
        row.add(cell("missing", missing(line.missing(), line.surplus())));
        return row;
    }

    private NativeTableRow sum(String name, Sum sum, String look) {
        NativeTableRow row = new NativeTableRow();
        row.addClassName(look);
        row.add(cell("batch", new Span()));
        row.add(cell("document", new Span(name)));
        row.add(cell("year", new Span()));
        row.add(cell("stated", new Span(String.valueOf(sum.stated()))));
        row.add(cell("present", new Span(String.valueOf(sum.present()))));
        row.add(cell("missing", missing(sum.missing(), sum.surplus())));
        return row;
    }

    private Span missing(int missing, int surplus) {
        if (surplus > 0) {
            return new Span(text("missing-and-surplus", missing, surplus));
        }
        return new Span(missing == 0 ? text("complete") : String.valueOf(missing));
    }

    private NativeTableCell cell(String column, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.addClassName("xx-col-" + column);
        cell.getElement().setAttribute("data-name", text(column));
        return cell;
    }

    private String text(String key, Object... arguments) {
        return words.of(key, getLocale(), arguments);
    }
}
