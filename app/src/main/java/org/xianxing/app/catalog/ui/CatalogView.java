package org.xianxing.app.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import org.xianxing.app.catalog.CatalogService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.domain.catalog.CatalogReconciliation;
import org.xianxing.domain.organization.Actor;

/** The catalog: its batches counted against their sources, and the items of the chosen one. */
@Route("catalog")
@RolesAllowed({
    Access.ZONE_OFFICIAL,
    Access.CITY_REVIEWER,
    Access.PROVINCE_EVALUATOR,
    Access.PROVINCE_LEADER
})
@StyleSheet("themes/xianxing/catalog.css")
final class CatalogView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient CatalogService catalog;
    private final transient CurrentActor currentActor;
    private final transient Messages messages;

    CatalogView(CatalogService catalog, CurrentActor currentActor, Messages messages) {
        this.catalog = catalog;
        this.currentActor = currentActor;
        this.messages = messages;
        addClassName("xx-catalog-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        Actor actor = currentActor.get();
        CatalogReconciliation counted = catalog.reconciliation(actor);
        PageHeader header = new PageHeader(text("title")).withSub(text("sub"));
        if (catalog.mayManage(actor)) {
            header.withActions(template(), importing());
        }
        CatalogItems items = new CatalogItems(catalog, currentActor, messages, getLocale());
        CatalogBatches batches =
                new CatalogBatches(counted, messages, getLocale(), items::showBatch);
        Div columns = new Div(batches, items);
        columns.addClassName("xx-catalog-columns");
        add(header, facts(counted), columns);
    }

    private FactStrip facts(CatalogReconciliation counted) {
        CatalogReconciliation.Sum sum = counted.catalog();
        long batches =
                counted.batches().stream()
                        .filter(line -> line.batch().part().isInsideCatalog())
                        .count();
        return new FactStrip()
                .add(text("batches"), Long.toString(batches))
                .add(text("stated"), Integer.toString(sum.stated()))
                .add(text("present"), Integer.toString(sum.present()))
                .add(text("missing"), Integer.toString(sum.missing()));
    }

    private Button importing() {
        Button button =
                new Button(
                        text("import"),
                        Icon.UPLOAD.create(),
                        _ ->
                                new CatalogImportDialog(catalog, currentActor, messages, this::show)
                                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Anchor template() {
        return new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    byte[] bytes = catalog.workbook(currentActor.get());
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            text("template-file"),
                            WORKBOOK,
                            bytes.length);
                }),
                text("template"));
    }

    private String text(String key, Object... arguments) {
        return getTranslation("catalog." + key, arguments);
    }
}
