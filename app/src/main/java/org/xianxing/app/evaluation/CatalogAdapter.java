package org.xianxing.app.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xianxing.domain.catalog.CatalogBatch;
import org.xianxing.domain.catalog.CatalogFilter;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.catalog.CatalogNature;
import org.xianxing.domain.catalog.CatalogPosition;
import org.xianxing.domain.catalog.CatalogRepository;
import org.xianxing.domain.catalog.CatalogTitle;
import org.xianxing.domain.evaluation.ScoringRule;

/** The replication catalog as the evaluation sees it. */
@Component
class CatalogAdapter implements ItemLabels, CatalogChoices {

    private final CatalogRepository catalog;

    CatalogAdapter(CatalogRepository catalog) {
        this.catalog = catalog;
    }

    @Override
    public CatalogNature natureOf(CatalogItemId item) {
        return catalog.find(item).map(CatalogItem::nature).orElse(CatalogNature.UNDETERMINED);
    }

    @Override
    public Map<CatalogItemId, SheetView.ItemLabel> labels(Collection<CatalogItemId> items) {
        Map<Integer, String> documents = documents();
        Map<CatalogItemId, SheetView.ItemLabel> labels = new HashMap<>();
        for (CatalogItem item : catalog.findAll(items)) {
            labels.put(
                    item.id(),
                    new SheetView.ItemLabel(
                            title(item), documents.getOrDefault(item.batchNumber(), "")));
        }
        return labels;
    }

    @Override
    public List<Choice> choices(ScoringRule.ItemKind kind, String text, int offset, int limit) {
        CatalogNature other =
                switch (kind) {
                    case CROSS_CUTTING_CATALOG_ITEM -> CatalogNature.SPECIFIC;
                    case SPECIFIC_CATALOG_ITEM -> CatalogNature.CROSS_CUTTING;
                    case NAMED_THING ->
                            throw new IllegalArgumentException(
                                    "a named thing is not in the catalog");
                };
        Map<Integer, String> documents = documents();
        List<CatalogItem> fitting = new ArrayList<>();
        String wanted = text.strip();
        for (CatalogItem item : catalog.items(CatalogFilter.ALL, 0, Integer.MAX_VALUE)) {
            boolean found =
                    wanted.isEmpty()
                            || title(item).contains(wanted)
                            || documents.getOrDefault(item.batchNumber(), "").contains(wanted);
            if (item.nature() != other && found) {
                fitting.add(item);
            }
        }
        // What has a title is what people look for; places that await import come after.
        fitting.sort(java.util.Comparator.comparing(item -> !item.isTitled()));
        return fitting.stream()
                .skip(offset)
                .limit(limit)
                .map(item ->
                        new Choice(
                                item.id(),
                                title(item),
                                documents.getOrDefault(item.batchNumber(), ""),
                                item.nature()))
                .toList();
    }

    private Map<Integer, String> documents() {
        return catalog.batches().stream()
                .collect(Collectors.toMap(CatalogBatch::number, CatalogBatch::documentNumber));
    }

    /**
     * The title, or the place in the batch in the words of an official list while the title awaits
     * import.
     */
    private static String title(CatalogItem item) {
        return switch (item.title()) {
            case CatalogTitle.Known(String text) -> text;
            case CatalogTitle.AwaitingImport() ->
                    switch (item.position()) {
                        case CatalogPosition.Numbered(int number) ->
                                "第" + item.batchNumber() + "批第" + number + "项（名称待导入）";
                        case CatalogPosition.Unnumbered() ->
                                "第" + item.batchNumber() + "批（序号、名称待导入）";
                    };
        };
    }
}
