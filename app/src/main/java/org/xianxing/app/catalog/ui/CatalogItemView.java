package org.xianxing.app.catalog.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.xianxing.app.catalog.CatalogService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.PageContributor;
import org.xianxing.app.shell.PageParts;
import org.xianxing.app.shell.RouteIds;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.catalog.CatalogBatch;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogItemId;

/** One item of the catalog, and what other features say about it. */
@Route("catalog-item/:id")
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
final class CatalogItemView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CatalogService catalog;
    private final transient CurrentActor currentActor;
    private final transient PageParts parts;
    private final transient CatalogWords words;
    private transient String title = "";

    CatalogItemView(
            CatalogService catalog,
            CurrentActor currentActor,
            PageParts parts,
            CatalogWords words) {
        this.catalog = catalog;
        this.currentActor = currentActor;
        this.parts = parts;
        this.words = words;
        addClassName("xx-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<CatalogService.Placed> found =
                RouteIds.of(event, "id")
                        .map(CatalogItemId::new)
                        .flatMap(id -> catalog.item(currentActor.get(), id));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get().item(), found.get().batch());
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(CatalogItem item, CatalogBatch batch) {
        title = words.title(item, getLocale());
        removeAll();
        add(
                new PageHeader(title)
                        .withSub(text("item-document", item.batchNumber(), batch.documentNumber()))
                        .withActions(
                                new Anchor("catalog/" + item.batchNumber(), text("item-back"))),
                facts(item),
                parts.at(new PageContributor.Place.CatalogItemPage(item), currentActor.get()));
    }

    private SheetCard facts(CatalogItem item) {
        FactTable table = new FactTable();
        fact(table, "number", words.number(item, getLocale()));
        fact(table, "nature-head", words.nature(item.nature(), getLocale()));
        fact(table, "field", item.field());
        fact(table, "scope", item.scope());
        fact(table, "source-head", item.source());
        return table.in(new SheetCard(text("item-facts")));
    }

    private void fact(FactTable table, String label, String value) {
        if (!value.isEmpty()) {
            Span name = new Span(text(label));
            name.addClassName("xx-sub");
            table.row(name, new Span(value));
        }
    }

    private String text(String key, Object... arguments) {
        return words.of(key, getLocale(), arguments);
    }
}
