package org.xianxing.domain.registry;

import java.util.List;
import java.util.Optional;
import org.xianxing.domain.organization.OrganizationId;

/** Stored structure: existences, relations, memberships, rules. */
public interface StructureRepository {

    List<Existence> existences();

    List<Relation> relations();

    Optional<Relation> relation(RelationId id);

    /** People of an organization, by capacity's place in the order given, past ones too. */
    List<Membership> memberships(OrganizationId group);

    Optional<Membership> membership(MembershipId id);

    /** All rules, in the order of their documents. */
    List<WorkingRule> rules();

    /** Records from when to when there is an organization, in place of what was recorded. */
    void put(Existence existence);

    void put(Relation relation);

    void put(Membership membership);
}
