package org.xianxing.db.reference;

import org.xianxing.db.catalog.CatalogFacts;
import org.xianxing.db.organization.OrganizationFacts;
import org.xianxing.db.registry.CharterFacts;
import org.xianxing.db.registry.StructureFacts;
import org.xianxing.db.rhythm.CalendarFacts;
import org.xianxing.db.shared.Database;

/**
 * Facts from public sources: divisions, organizations, the replication catalog.
 *
 * <p>Every row keeps its source. What is there already stays as it is, so an office's own edits
 * survive every start; only rows that are missing are added. Identifiers follow from what a row is
 * called in its source and are the same in every installation.
 */
public final class ReferenceData {

    private ReferenceData() {}

    /** Adds what is missing, in one transaction. The schema must be up to date. */
    public static void load(Database database) {
        database.transactions()
                .runInTransaction(() -> {
                    new OrganizationFacts(database.dsl()).load();
                    new CharterFacts(database.dsl()).load();
                    new StructureFacts(database.dsl()).load();
                    new CatalogFacts(database.dsl()).load();
                    new CalendarFacts(database.dsl()).load();
                });
    }
}
