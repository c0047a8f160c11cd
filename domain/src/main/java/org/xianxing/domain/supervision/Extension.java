package org.xianxing.domain.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/**
 * A unit's request for a later deadline (延期申请), asked before expiry and decided by somebody else.
 * Silence decides nothing: until then the old deadline stands.
 *
 * @param id identity
 * @param caseId the case
 * @param askedBy who asked, and when
 * @param reason why, 1 to 2,000 characters
 * @param from the deadline when it was asked
 * @param until the deadline asked for
 * @param decision what was decided
 */
public record Extension(
        ExtensionId id,
        CaseId caseId,
        Signature askedBy,
        String reason,
        Instant from,
        Instant until,
        Answer decision) {

    /** What came of it. */
    public sealed interface Answer {
        /** Nobody decided yet. */
        record Pending() implements Answer {}

        record Granted(Signature by, String reason) implements Answer {}

        record Refused(Signature by, String reason) implements Answer {}
    }

    public boolean isPending() {
        return decision instanceof Answer.Pending;
    }

    /** Grants or refuses it in writing. */
    Outcome<Extension> answered(boolean grant, Signature by, String why) {
        List<Reason> reasons = new ArrayList<>();
        if (!isPending()) {
            reasons.add(Reason.of(SupervisionReason.CASE_EXTENSION_DECIDED));
        }
        if (by.account().equals(askedBy.account())) {
            reasons.add(Reason.of(SupervisionReason.CASE_EXTENSION_DECIDED_BY_ASKER, by.name()));
        }
        reasons.addAll(Texts.problems(why, SupervisionReason.CASE_REASON_MISSING));
        if (grant && !by.at().isBefore(until)) {
            reasons.add(Reason.of(SupervisionReason.CASE_EXTENSION_DAY_PASSED, until));
        }
        return Outcome.unless(
                reasons,
                () ->
                        new Extension(
                                id,
                                caseId,
                                askedBy,
                                reason,
                                from,
                                until,
                                grant
                                        ? new Answer.Granted(by, why.strip())
                                        : new Answer.Refused(by, why.strip())));
    }
}
