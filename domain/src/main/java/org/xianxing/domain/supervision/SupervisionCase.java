package org.xianxing.domain.supervision;

import java.time.Instant;
import java.util.Optional;
import org.xianxing.domain.organization.OrganizationId;

/**
 * A supervision case (督办件). What may follow what stands in {@link CaseTransitions}.
 *
 * @param id identity
 * @param version counts changes
 * @param number given when it is issued
 * @param office the office that opened it and follows it
 * @param matter what is demanded of whom
 * @param rung how high on the ladder it is
 * @param state how far it is
 * @param deadline until when the unit has to answer
 * @param hands through whose hands it went
 * @param demonstration whether it is invented; marked on every screen and paper
 */
public record SupervisionCase(
        CaseId id,
        int version,
        Optional<CaseNumber> number,
        OrganizationId office,
        CaseMatter matter,
        Rung rung,
        CaseState state,
        Deadline deadline,
        Hands hands,
        boolean demonstration) {

    public SupervisionCase {
        if (number.isEmpty() && state != CaseState.DRAFT && state != CaseState.WITHDRAWN) {
            throw new IllegalArgumentException("an issued case has a number: " + id.value());
        }
    }

    /** Whether the unit has something to do. */
    public boolean isWithUnit() {
        return state.turn() == CaseState.Turn.UNIT;
    }

    /** Whether the unit should have answered by now. */
    public boolean isLate(Instant now) {
        return isWithUnit() && !now.isBefore(deadline.current());
    }

    /**
     * What there can be one case of only: a subject and a unit while the case is open, the zone of
     * an evaluation for ever. Empty when there can be any number.
     */
    public Optional<String> uniqueKey() {
        if (matter.subject().kind() == Subject.Kind.NONE
                || state == CaseState.WITHDRAWN
                || !state.isOpen() && matter.kind() != CaseKind.RECTIFICATION) {
            return Optional.empty();
        }
        return Optional.of(key(matter));
    }

    static String key(CaseMatter matter) {
        return String.join(
                " ", matter.kind().name(), matter.subject().id(), matter.unit().value().toString());
    }

    SupervisionCase inState(CaseState next) {
        return new SupervisionCase(
                id, version, number, office, matter, rung, next, deadline, hands, demonstration);
    }

    SupervisionCase withDeadline(Deadline next) {
        return new SupervisionCase(
                id, version, number, office, matter, rung, state, next, hands, demonstration);
    }

    SupervisionCase withHands(Hands next) {
        return new SupervisionCase(
                id, version, number, office, matter, rung, state, deadline, next, demonstration);
    }

    SupervisionCase withMatter(CaseMatter next) {
        return new SupervisionCase(
                id, version, number, office, next, rung, state, deadline, hands, demonstration);
    }

    SupervisionCase onRung(Rung next) {
        return new SupervisionCase(
                id, version, number, office, matter, next, state, deadline, hands, demonstration);
    }

    SupervisionCase numbered(CaseNumber next) {
        return new SupervisionCase(
                id,
                version,
                Optional.of(next),
                office,
                matter,
                rung,
                state,
                deadline,
                hands,
                demonstration);
    }
}
