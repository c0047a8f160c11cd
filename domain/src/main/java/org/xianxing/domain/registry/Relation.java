package org.xianxing.domain.registry;

import java.time.LocalDate;
import org.xianxing.domain.organization.OrganizationId;

/**
 * How one organization stands to another, for some time.
 *
 * @param note what the source adds; empty when nothing
 */
public record Relation(
        RelationId id,
        OrganizationId subject,
        RelationKind kind,
        OrganizationId object,
        Validity validity,
        Citation citation,
        String note) {

    public static final int LONGEST_NOTE = 200;

    public Relation {
        if (subject.equals(object)) {
            throw new IllegalArgumentException("an organization has no relation to itself");
        }
    }

    /** Whether the organization is one of the two. */
    public boolean concerns(OrganizationId organization) {
        return subject.equals(organization) || object.equals(organization);
    }

    /** The same with a last day. */
    public Relation endingOn(LocalDate day) {
        return new Relation(id, subject, kind, object, validity.endingOn(day), citation, note);
    }
}
