package org.xianxing.app.audit;

import java.util.List;
import org.xianxing.db.audit.AuditDamage;
import org.xianxing.db.audit.AuditVerification;

/**
 * What came of a verification.
 *
 * @param result what was looked at
 * @param damages the places that are damaged, the first {@value #MOST_DAMAGES} of them
 */
public record AuditReport(AuditVerification.Result result, List<AuditDamage> damages) {

    /** How many places are named. */
    public static final int MOST_DAMAGES = 200;

    public AuditReport {
        damages = List.copyOf(damages);
    }
}
