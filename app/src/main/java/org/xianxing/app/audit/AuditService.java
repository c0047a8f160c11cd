package org.xianxing.app.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;
import org.xianxing.domain.shared.AuditTrail.Page;
import org.xianxing.domain.shared.AuditTrail.Position;
import org.xianxing.domain.shared.AuditTrail.Search;

/** Searching and exporting the audit trail, for the administrator alone. */
@Service
public class AuditService {

    private final AuditTrail audit;

    AuditService(AuditTrail audit) {
        this.audit = audit;
    }

    /** A page of what is searched for, newest first. */
    public Page search(Actor actor, Search search, Optional<Position> after, int limit) {
        require(actor);
        return audit.search(search, after, limit);
    }

    /** How many records there are to be found. */
    public long count(Actor actor, Search search) {
        require(actor);
        return audit.count(search);
    }

    /** Every action that was ever recorded, to choose from. */
    public List<String> actions(Actor actor) {
        require(actor);
        return audit.actions();
    }

    /**
     * Writes what is searched for as a table for spreadsheets (CSV in UTF-8), oldest first. That
     * somebody does so is recorded first, and stands at the end of the table if it is searched for.
     *
     * @param out not closed
     */
    public void export(Actor actor, Search search, OutputStream out) throws IOException {
        require(actor);
        audit.append(actor, Event.of("EXPORT_AUDIT", "audit", search.toString()));
        AuditTable.write(out, each -> audit.export(search, each));
    }

    private static void require(Actor actor) {
        AccessPolicy.require(actor, Action.READ_AUDIT, Target.PROVINCE);
    }
}
