package org.xianxing.app.catalog;

import java.util.List;
import org.springframework.stereotype.Service;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.catalog.CatalogBatch;
import org.xianxing.domain.catalog.CatalogFilter;
import org.xianxing.domain.catalog.CatalogImport;
import org.xianxing.domain.catalog.CatalogImportRow;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogNature;
import org.xianxing.domain.catalog.CatalogReason;
import org.xianxing.domain.catalog.CatalogReconciliation;
import org.xianxing.domain.catalog.CatalogRepository;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;

/**
 * Reading the catalog, and filling it from official lists. Every method throws {@link
 * org.xianxing.domain.organization.PermissionDeniedException} when the actor may not.
 */
@Service
public class CatalogService {

    private final Transactions transactions;
    private final CatalogRepository catalog;
    private final AuditTrail audit;

    CatalogService(Transactions transactions, CatalogRepository catalog, AuditTrail audit) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.audit = audit;
    }

    /** All batches, by number. */
    public List<CatalogBatch> batches(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_CATALOG, Target.PROVINCE);
        return catalog.batches();
    }

    /** What the catalog has against what its sources state. */
    public CatalogReconciliation reconciliation(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_CATALOG, Target.PROVINCE);
        return CatalogReconciliation.of(catalog.batches(), catalog.allItems());
    }

    /** Items in the order of {@link CatalogRepository#items}; parameters as there. */
    public List<CatalogItem> items(Actor actor, CatalogFilter filter, int offset, int limit) {
        AccessPolicy.require(actor, Action.VIEW_CATALOG, Target.PROVINCE);
        return catalog.items(filter, offset, limit);
    }

    public int count(Actor actor, CatalogFilter filter) {
        AccessPolicy.require(actor, Action.VIEW_CATALOG, Target.PROVINCE);
        return catalog.count(filter);
    }

    public boolean mayManage(Actor actor) {
        return AccessPolicy.allows(actor, Action.MANAGE_CATALOG, Target.PROVINCE);
    }

    /** Every place of the catalog as a workbook that can be filled in and imported again. */
    public byte[] workbook(Actor actor) {
        requireManaging(actor);
        return CatalogSheet.write(catalog.batches(), catalog.allItems());
    }

    /**
     * Works out what a table would change; stores nothing.
     *
     * @param table rows of cells, as {@link org.xianxing.app.workbook.WorkbookReader} gives them
     * @return one line for each row, or why the table is none of the catalog
     */
    public Outcome<CatalogImport.Preview> preview(Actor actor, List<List<String>> table) {
        requireManaging(actor);
        return switch (CatalogSheet.read(table)) {
            case Outcome.Refused<List<CatalogImportRow>>(List<Reason> reasons) ->
                    Outcome.refused(reasons);
            case Outcome.Done<List<CatalogImportRow>>(List<CatalogImportRow> rows) ->
                    Outcome.done(
                            CatalogImport.preview(catalog.batches(), catalog.allItems(), rows));
        };
    }

    /**
     * Stores what a preview showed, all of it or nothing.
     *
     * @param preview without refused rows
     * @return how many items were added or changed; refused when a row is wrong, nothing changes,
     *     or somebody changed one of the items since the preview
     */
    public Outcome<Integer> accept(Actor actor, CatalogImport.Preview preview) {
        requireManaging(actor);
        List<CatalogItem> changes = preview.changes();
        if (!preview.refusals().isEmpty()) {
            return Outcome.refused(
                    preview.refusals().stream().flatMap(r -> r.reasons().stream()).toList());
        }
        if (changes.isEmpty()) {
            return Outcome.refused(CatalogReason.CATALOG_NOTHING_TO_CHANGE);
        }
        try {
            transactions.runInTransaction(() -> {
                catalog.applyImport(changes);
                audit.append(
                        actor,
                        "IMPORT_CATALOG",
                        "catalog",
                        changes.size()
                                + " items of batches "
                                + changes.stream()
                                        .map(CatalogItem::batchNumber)
                                        .distinct()
                                        .sorted()
                                        .toList());
            });
        } catch (StaleVersionException e) {
            return Outcome.refused(CatalogReason.CATALOG_CHANGED_MEANWHILE);
        }
        return Outcome.done(changes.size());
    }

    /**
     * Determines whether the rubric counts an item as cross-cutting or specific (附件2 B4, B5).
     *
     * @param item as it was shown
     * @return the item as it is now; refused when somebody changed it since
     */
    public Outcome<CatalogItem> determine(Actor actor, CatalogItem item, CatalogNature nature) {
        requireManaging(actor);
        try {
            return Outcome.done(
                    transactions.inTransaction(() -> {
                        CatalogItem changed =
                                catalog.determineNature(item.id(), item.version(), nature);
                        audit.append(
                                actor,
                                "DETERMINE_NATURE",
                                "catalog item " + item.id().value(),
                                item.nature() + " -> " + nature);
                        return changed;
                    }));
        } catch (StaleVersionException e) {
            return Outcome.refused(CatalogReason.CATALOG_CHANGED_MEANWHILE);
        }
    }

    private static void requireManaging(Actor actor) {
        AccessPolicy.require(actor, Action.MANAGE_CATALOG, Target.PROVINCE);
    }
}
