package org.xianxing.app.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.catalog.CatalogBatch;
import org.xianxing.domain.catalog.CatalogFilter;
import org.xianxing.domain.catalog.CatalogImport;
import org.xianxing.domain.catalog.CatalogImportRow;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.catalog.CatalogNature;
import org.xianxing.domain.catalog.CatalogReason;
import org.xianxing.domain.catalog.CatalogReconciliation;
import org.xianxing.domain.catalog.CatalogRepository;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;

/**
 * The replication catalog: reading it, importing titles into its places, determining natures.
 *
 * <p>Everybody but the administrator reads; only the province evaluator changes. A change that was
 * based on what somebody else has changed since is refused as a whole.
 */
@Service
public class CatalogService {

    private static final String SUBJECT = "catalog";

    private final Transactions transactions;
    private final CatalogRepository catalog;
    private final AuditTrail audit;

    CatalogService(Transactions transactions, CatalogRepository catalog, AuditTrail audit) {
        this.transactions = transactions;
        this.catalog = catalog;
        this.audit = audit;
    }

    /**
     * What the province office says an item is.
     *
     * @param item the item
     * @param version the version that the decision was based on
     * @param nature what it is
     */
    public record Determination(CatalogItemId item, int version, CatalogNature nature) {

        public static Determination of(CatalogItem item, CatalogNature nature) {
            return new Determination(item.id(), item.version(), nature);
        }
    }

    /** All batches, counted against what the sources state. */
    public CatalogReconciliation reconciliation(Actor actor) {
        requireReader(actor);
        return CatalogReconciliation.of(catalog.batches(), catalog.allItems());
    }

    /** A page of the items that the filter lets through, in the order of the catalog. */
    public List<CatalogItem> items(Actor actor, CatalogFilter filter, int offset, int limit) {
        requireReader(actor);
        return catalog.items(filter, offset, limit);
    }

    /** How many items the filter lets through. */
    public int count(Actor actor, CatalogFilter filter) {
        requireReader(actor);
        return catalog.count(filter);
    }

    /** An item with its batch. */
    public record Placed(CatalogItem item, CatalogBatch batch) {}

    /** One item; empty when there is none. */
    public Optional<Placed> item(Actor actor, CatalogItemId id) {
        requireReader(actor);
        return catalog.find(id)
                .flatMap(item ->
                        catalog.batch(item.batchNumber()).map(batch -> new Placed(item, batch)));
    }

    /** Whether the actor may import and determine natures. */
    public boolean mayManage(Actor actor) {
        return AccessPolicy.allows(actor, Action.MANAGE_CATALOG, Target.PROVINCE);
    }

    /**
     * Works out what a table of items would change, without storing anything.
     *
     * @param table rows of cells, as read from a workbook or text file
     * @return one line for each filled row, refused rows among them, or why the table is no list of
     *     items
     */
    public Outcome<CatalogImport.Preview> preview(Actor actor, List<List<String>> table) {
        requireManager(actor);
        return CatalogSheet.read(table).map(this::preview);
    }

    private CatalogImport.Preview preview(List<CatalogImportRow> rows) {
        return CatalogImport.preview(catalog.batches(), catalog.allItems(), rows);
    }

    /**
     * Stores what a preview adds and changes; rows that it refuses are left out.
     *
     * @return how many items were added and changed, or why nothing was stored
     */
    public Outcome<Integer> accept(Actor actor, CatalogImport.Preview preview) {
        requireManager(actor);
        List<CatalogItem> changes = preview.changes();
        if (changes.isEmpty()) {
            return Outcome.refused(CatalogReason.CATALOG_NOTHING_TO_IMPORT);
        }
        try {
            return transactions.inTransaction(() -> {
                catalog.applyImport(changes);
                audit.append(actor, "IMPORT_CATALOG", SUBJECT, summary(preview));
                return Outcome.done(changes.size());
            });
        } catch (StaleVersionException e) {
            return Outcome.refused(CatalogReason.CATALOG_CHANGED_MEANWHILE);
        }
    }

    /**
     * Determines natures, all of them or none.
     *
     * @return the items as they are now, or why nothing was stored
     */
    public Outcome<List<CatalogItem>> determine(Actor actor, List<Determination> determinations) {
        requireManager(actor);
        List<Reason> reasons =
                determinations.stream()
                                .map(determination -> existing(determination.item()))
                                .anyMatch(item -> !item.isTitled())
                        ? List.of(Reason.of(CatalogReason.CATALOG_NATURE_NEEDS_TITLE))
                        : List.of();
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        try {
            return transactions.inTransaction(
                    () -> Outcome.done(determineAll(actor, determinations)));
        } catch (StaleVersionException e) {
            return Outcome.refused(CatalogReason.CATALOG_CHANGED_MEANWHILE);
        }
    }

    private List<CatalogItem> determineAll(Actor actor, List<Determination> determinations) {
        List<CatalogItem> now = new ArrayList<>();
        for (Determination determination : determinations) {
            CatalogItem before = existing(determination.item());
            now.add(
                    catalog.determineNature(
                            determination.item(), determination.version(), determination.nature()));
            audit.append(
                    actor,
                    Event.change(
                            "DETERMINE_NATURE",
                            "catalog item " + determination.item().value(),
                            before.nature(),
                            determination.nature()));
        }
        return List.copyOf(now);
    }

    /** The catalog as a workbook that can be filled in and imported. */
    public byte[] template(Actor actor) {
        requireManager(actor);
        audit.append(actor, "EXPORT_CATALOG", SUBJECT, "");
        return CatalogSheet.template(catalog.batches(), catalog.allItems());
    }

    private CatalogItem existing(CatalogItemId id) {
        return catalog.find(id)
                .orElseThrow(() -> new NoSuchElementException("no catalog item " + id.value()));
    }

    private static String summary(CatalogImport.Preview preview) {
        return preview.changes().size()
                + " items, rows refused: "
                + preview.refusals().size()
                + "; items "
                + preview.changes().stream()
                        .map(item -> item.id().value().toString())
                        .collect(Collectors.joining(", "));
    }

    private static void requireReader(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_CATALOG, Target.PROVINCE);
    }

    private static void requireManager(Actor actor) {
        AccessPolicy.require(actor, Action.MANAGE_CATALOG, Target.PROVINCE);
    }
}
