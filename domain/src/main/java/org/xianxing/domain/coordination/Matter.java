package org.xianxing.domain.coordination;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.organization.OrganizationId;

/**
 * A policy need, problem or important matter on its way. What may follow what stands in {@link
 * MatterTransitions}.
 *
 * @param raiser the body that raised it about itself
 * @param office the office that sees it from the first day
 * @param holder who answers for it: the topic group, or the office once it has it
 * @param due until when whoever's turn it is has to act; empty when nobody has to
 * @param convened the bodies that were called together about it; they read along
 * @param raisedBy who raised it, when
 * @param demonstration whether it is invented; marked on every screen
 */
public record Matter(
        MatterId id,
        int version,
        MatterContent content,
        OrganizationId raiser,
        OrganizationId office,
        Holder holder,
        MatterState state,
        Optional<Instant> due,
        List<OrganizationId> convened,
        Signature raisedBy,
        boolean demonstration) {

    /** Who answers for a matter. */
    public enum Holder {
        GROUP,
        OFFICE
    }

    public Matter {
        convened = List.copyOf(convened);
        if (state.isOpen() != due.isPresent()) {
            throw new IllegalArgumentException("an open matter has a time limit: " + state);
        }
    }

    /** Whether whoever's turn it is should have acted by now. */
    public boolean isLate(Instant now) {
        return due.filter(until -> !now.isBefore(until)).isPresent();
    }

    Matter inState(MatterState next, Optional<Instant> until) {
        return new Matter(
                id,
                version,
                content,
                raiser,
                office,
                holder,
                next,
                until,
                convened,
                raisedBy,
                demonstration);
    }

    Matter heldBy(Holder next) {
        return new Matter(
                id,
                version,
                content,
                raiser,
                office,
                next,
                state,
                due,
                convened,
                raisedBy,
                demonstration);
    }

    Matter withConvened(List<OrganizationId> bodies) {
        Set<OrganizationId> all = new LinkedHashSet<>(convened);
        all.addAll(bodies);
        return new Matter(
                id,
                version,
                content,
                raiser,
                office,
                holder,
                state,
                due,
                List.copyOf(all),
                raisedBy,
                demonstration);
    }
}
