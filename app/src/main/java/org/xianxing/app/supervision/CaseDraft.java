package org.xianxing.app.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.supervision.CaseKind;
import org.xianxing.domain.supervision.CaseMatter;
import org.xianxing.domain.supervision.Rung;
import org.xianxing.domain.supervision.Subject;

/**
 * What somebody typed to open a case or to change its draft; what is missing is empty.
 *
 * @param due the first moment too late for the unit's first answer
 * @param instruction the instruction that a case of that kind carries out; empty for other kinds
 * @param demonstration whether what it is about is invented
 */
public record CaseDraft(
        CaseKind kind,
        String title,
        String demand,
        Optional<OrganizationId> unit,
        List<OrganizationId> assisting,
        Citation source,
        Subject subject,
        Rung rung,
        Optional<Instant> due,
        Optional<Instructed> instruction,
        boolean demonstration) {

    public CaseDraft {
        assisting = List.copyOf(assisting);
    }

    /** A leader's instruction as it was typed. */
    public record Instructed(String leader, Optional<LocalDate> day, String text) {}

    CaseMatter matter(OrganizationId handling) {
        return new CaseMatter(
                kind,
                title.strip(),
                demand.strip(),
                handling,
                assisting,
                new Citation(source.document().strip(), source.clause().strip()),
                subject);
    }
}
