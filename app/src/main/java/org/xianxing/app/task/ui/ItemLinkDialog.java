package org.xianxing.app.task.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Optional;
import org.xianxing.domain.catalog.CatalogFilter;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskLink.Linked;
import org.xianxing.domain.task.TaskReason;

/** Links a task to an item of the catalog, found by its title. */
final class ItemLinkDialog extends TaskDialog {

    private static final long serialVersionUID = 1L;

    private final transient TaskServices services;
    private final transient TaskId task;
    private final ComboBox<CatalogItem> item = new ComboBox<>();

    ItemLinkDialog(TaskServices services, TaskId task, TaskTexts texts, Runnable done) {
        super(texts, "link-item", done);
        this.services = services;
        this.task = task;
        item.setLabel(texts.word("item"));
        item.setHelperText(texts.word("item-help"));
        item.setItems(query ->
                services
                        .catalog()
                        .items(
                                services.currentActor().get(),
                                CatalogFilter.ALL
                                        .withTitled(true)
                                        .withText(query.getFilter().orElse("")),
                                query.getOffset(),
                                query.getLimit())
                        .stream());
        item.setItemLabelGenerator(found -> LinksCard.title(found, texts));
        item.setRenderer(
                new ComponentRenderer<>(found ->
                        LinksCard.twoLines(
                                LinksCard.title(found, texts),
                                texts.word("batch", found.batchNumber()))));
        item.setWidthFull();
        fields(item);
    }

    @Override
    protected Outcome<?> change() {
        Optional<CatalogItem> chosen = item.getOptionalValue();
        return chosen.isEmpty()
                ? Outcome.refused(TaskReason.TASK_LINK_UNKNOWN)
                : services.links()
                        .add(
                                services.currentActor().get(),
                                task,
                                new Linked.Item(chosen.get().id()));
    }
}
