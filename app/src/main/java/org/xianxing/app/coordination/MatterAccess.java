package org.xianxing.app.coordination;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xianxing.domain.coordination.Matter;
import org.xianxing.domain.coordination.MatterTransitions.Party;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Target;

/** Who sees a matter, and on whose behalf somebody acts on it. */
@Component
class MatterAccess {

    private final TopicGroups groups;

    MatterAccess(TopicGroups groups) {
        this.groups = groups;
    }

    /**
     * Whether somebody may see a matter: the office from the first day, whoever raised it, the
     * topic group with its lead units, and those who were called together about it.
     */
    boolean maySee(Actor actor, Matter matter) {
        if (AccessPolicy.allows(actor, Action.VIEW_MATTER, Target.PROVINCE)) {
            return true;
        }
        OrganizationId own = actor.organization();
        return AccessPolicy.allows(actor, Action.VIEW_MATTER, new Target.Unit(own))
                && concerned(matter).contains(own);
    }

    /** Every body that a matter concerns, the office included. */
    List<OrganizationId> concerned(Matter matter) {
        return Stream.of(
                        Stream.of(matter.raiser(), matter.office()),
                        matter.content().group().stream()
                                .flatMap(group -> groups.handlers(group).stream()),
                        matter.convened().stream())
                .flatMap(bodies -> bodies)
                .distinct()
                .toList();
    }

    /** Whether somebody acts on a matter for a party. */
    boolean isParty(Actor actor, Party party, Matter matter) {
        Target own = new Target.Unit(actor.organization());
        return switch (party) {
            case RAISER ->
                    AccessPolicy.allows(
                            actor, Action.RAISE_MATTER, new Target.Unit(matter.raiser()));
            case GROUP ->
                    AccessPolicy.allows(actor, Action.CONVENE_MATTER, own)
                            && groups.isFor(actor, group(matter));
            case OFFICE -> AccessPolicy.allows(actor, Action.FORWARD_MATTER, Target.PROVINCE);
        };
    }

    void require(Actor actor, Party party, Matter matter) {
        if (!isParty(actor, party, matter)) {
            Action action =
                    switch (party) {
                        case RAISER -> Action.RAISE_MATTER;
                        case GROUP -> Action.CONVENE_MATTER;
                        case OFFICE -> Action.FORWARD_MATTER;
                    };
            throw new PermissionDeniedException(actor, action, new Target.Unit(matter.raiser()));
        }
    }

    private static Optional<OrganizationId> group(Matter matter) {
        return matter.content().group();
    }

    /** Whose turn it is, as a party. */
    static Optional<Party> turn(Matter matter) {
        return switch (matter.state().turn()) {
            case GROUP -> Optional.of(Party.GROUP);
            case OFFICE -> Optional.of(Party.OFFICE);
            case RAISER -> Optional.of(Party.RAISER);
            case NOBODY -> Optional.empty();
        };
    }
}
