package org.xianxing.domain.shared;

import java.time.Instant;
import java.util.List;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;

/**
 * The append-only trace of every change. Records of one organization form a chain: each carries the
 * hash of the one before, so that an edit or a gap shows.
 */
public interface AuditTrail {

    /**
     * Appends a record in the running transaction.
     *
     * @param actor who acts
     * @param action what was done, as a verb in upper case, such as {@code SUBMIT_SHEET}
     * @param subject what it was done to: kind and identifier
     * @param detail what changed, in words or as before → after; at most 4,000 characters are kept
     */
    void append(Actor actor, String action, String subject, String detail);

    /** The records about a subject, newest first, at most {@code limit}. */
    List<Entry> about(String subject, int limit);

    /**
     * Checks the chain of an organization.
     *
     * @return the sequence numbers of records whose hash or link is wrong; empty when the chain is
     *     whole
     */
    List<Long> broken(OrganizationId organization);

    /** One record. */
    record Entry(
            OrganizationId organization,
            long sequence,
            Instant at,
            String actorName,
            String role,
            String action,
            String subject,
            String detail) {}
}
