package org.xianxing.domain.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.organization.OrganizationId;

/**
 * A document sent for approval or for the record. Its files are those of its last filing step; the
 * stored bytes of any filing never change.
 *
 * @param filer the body that sent it
 * @param office the office that checks it
 * @param due until when whoever's turn it is has to act
 * @param filing the position of the step whose files are the document now
 * @param concluded number and day, once it is approved or on record
 * @param filedBy who sent it first
 * @param demonstration whether it is invented; marked on every screen
 */
public record FiledDocument(
        DocumentId id,
        int version,
        DocumentContent content,
        OrganizationId filer,
        OrganizationId office,
        DocumentState state,
        Optional<Instant> due,
        int filing,
        Optional<Conclusion> concluded,
        Signature filedBy,
        boolean demonstration) {

    /** What it got in the end, and the day from which it holds. */
    public record Conclusion(GivenNumber number, LocalDate day) {}

    public FiledDocument {
        if (state.isOpen() != due.isPresent()) {
            throw new IllegalArgumentException("an open document has a time limit: " + state);
        }
        boolean ended = state == DocumentState.APPROVED || state == DocumentState.ON_RECORD;
        if (ended != concluded.isPresent()) {
            throw new IllegalArgumentException("an approved document has a number: " + state);
        }
    }

    public boolean isLate(Instant now) {
        return due.filter(until -> !now.isBefore(until)).isPresent();
    }

    FiledDocument inState(DocumentState next, Optional<Instant> until) {
        return new FiledDocument(
                id,
                version,
                content,
                filer,
                office,
                next,
                until,
                filing,
                concluded,
                filedBy,
                demonstration);
    }

    FiledDocument refiled(DocumentContent said, int step) {
        return new FiledDocument(
                id,
                version,
                said,
                filer,
                office,
                state,
                due,
                step,
                concluded,
                filedBy,
                demonstration);
    }

    FiledDocument concluded(DocumentState last, Conclusion with) {
        return new FiledDocument(
                id,
                version,
                content,
                filer,
                office,
                last,
                Optional.empty(),
                filing,
                Optional.of(with),
                filedBy,
                demonstration);
    }
}
