package org.xianxing.domain.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.xianxing.domain.organization.OrganizationId;

/**
 * A person who belongs to an organization: a member of a leading group, a contact, a liaison.
 *
 * @param group where the person belongs
 * @param position place in the official order, from 1
 * @param person name
 * @param title offices held, as the source says; empty when it says nothing
 * @param unit the body that the person stands for, when there is one
 * @param contact telephone or address; empty when not given
 */
public record Membership(
        MembershipId id,
        OrganizationId group,
        int position,
        String person,
        Capacity capacity,
        String title,
        Optional<OrganizationId> unit,
        String contact,
        Validity validity,
        Citation citation) {

    public static final int LONGEST_PERSON = 40;
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_CONTACT = 100;

    public Membership {
        if (position < 1) {
            throw new IllegalArgumentException("a place is from 1: " + position);
        }
    }

    /** The same with a last day. */
    public Membership endingOn(LocalDate day) {
        return new Membership(
                id,
                group,
                position,
                person,
                capacity,
                title,
                unit,
                contact,
                validity.endingOn(day),
                citation);
    }
}
