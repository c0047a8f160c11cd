package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.xianxing.app.evaluation.CatalogChoices;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.evaluation.ScoringRule;

/**
 * Chooses an item of the replication catalog, found by any part of its title or document number.
 */
final class CatalogPicker extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Grid<CatalogChoices.Choice> grid = new Grid<>();
    private final TextField search = new TextField();

    CatalogPicker(
            CatalogChoices catalog, ScoringRule.ItemKind kind, Consumer<CatalogItemId> chosen) {
        addClassName("xx-picker");
        setHeaderTitle(getTranslation("evaluation.picker.title-" + kind.name()));
        search.setPlaceholder(getTranslation("evaluation.picker.search"));
        search.setAriaLabel(getTranslation("evaluation.picker.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setAutofocus(true);
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(CatalogChoices.Choice::title)
                .setHeader(getTranslation("evaluation.picker.item"))
                .setFlexGrow(3);
        grid.addColumn(CatalogChoices.Choice::document)
                .setHeader(getTranslation("evaluation.picker.document"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(choice -> getTranslation("evaluation.nature." + choice.nature().name()))
                .setHeader(getTranslation("evaluation.picker.nature"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(
                        choice -> {
                            Button take = new Button(getTranslation("evaluation.picker.take"));
                            take.addClickListener(_ -> {
                                close();
                                chosen.accept(choice.item());
                            });
                            return take;
                        })
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(query ->
                catalog
                        .choices(kind, search.getValue(), query.getOffset(), query.getLimit())
                        .stream());
        grid.setEmptyStateComponent(
                new EmptyState(
                        getTranslation("evaluation.picker.none"),
                        getTranslation("evaluation.picker.none-explained")));
        search.addValueChangeListener(_ -> grid.getDataProvider().refreshAll());
        Button close = new Button(getTranslation("evaluation.close"), _ -> close());
        getFooter().add(close);
        add(search, grid);
    }
}
