package org.xianxing.app.rhythm;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.registry.Relation;
import org.xianxing.domain.registry.RelationKind;
import org.xianxing.domain.registry.Structure;
import org.xianxing.domain.registry.StructureRepository;

/** Whom the operating mechanism names for copies, as the registry records it. */
@Component
class Mechanism {

    private final OrganizationRepository organizations;
    private final StructureRepository structure;

    Mechanism(OrganizationRepository organizations, StructureRepository structure) {
        this.organizations = organizations;
        this.structure = structure;
    }

    /**
     * What a member of a topic group reports is copied to the group's lead unit (福建自贸试验区管理机构运行机制规定
     * 二（一）4).
     */
    List<OrganizationId> copies(OrganizationId unit, LocalDate day) {
        List<Relation> standing =
                new Structure(
                                organizations.all(OrganizationKind.values()),
                                structure.existences(),
                                structure.relations())
                        .relationsOf(unit, day);
        return standing.stream()
                .filter(r -> r.kind() == RelationKind.MEMBER_OF && r.subject().equals(unit))
                .map(Relation::object)
                .filter(this::isTopicGroup)
                .flatMap(group -> leads(group, day).stream())
                .filter(body -> !body.equals(unit))
                .distinct()
                .toList();
    }

    private boolean isTopicGroup(OrganizationId id) {
        return organizations
                .find(id)
                .filter(body -> body.kind() == OrganizationKind.TOPIC_GROUP)
                .isPresent();
    }

    private List<OrganizationId> leads(OrganizationId group, LocalDate day) {
        return structure.relations().stream()
                .filter(r -> r.kind() == RelationKind.LEADS && r.object().equals(group))
                .filter(r -> r.validity().mayHoldOn(day))
                .map(Relation::subject)
                .toList();
    }
}
