package org.xianxing.app.coordination;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.registry.Relation;
import org.xianxing.domain.registry.RelationKind;
import org.xianxing.domain.registry.Structure;
import org.xianxing.domain.registry.StructureRepository;

/** Which topic groups and office a body turns to, and who acts for a topic group, by registry. */
@Component
class TopicGroups {

    private static final int DIGITS_OF_PROVINCE = 2;

    private final OrganizationRepository organizations;
    private final StructureRepository structure;
    private final InstantSource clock;

    TopicGroups(
            OrganizationRepository organizations,
            StructureRepository structure,
            InstantSource clock) {
        this.organizations = organizations;
        this.structure = structure;
        this.clock = clock;
    }

    Organization organization(OrganizationId id) {
        return organizations
                .find(id)
                .orElseThrow(() -> new NoSuchElementException("no organization " + id.value()));
    }

    /** The topic groups of a body's province that stand today. */
    List<Organization> of(OrganizationId body) {
        String province = province(organization(body));
        Structure known = known();
        return organizations.all(OrganizationKind.TOPIC_GROUP).stream()
                .filter(group -> province(group).equals(province))
                .filter(group -> known.mayStandOn(group.id(), Term.dayAt(clock.instant())))
                .toList();
    }

    /** Every body that stands today, by division, kind, then name. */
    List<Organization> bodies() {
        return known().standingOn(Term.dayAt(clock.instant())).stream()
                .filter(body -> body.kind() != OrganizationKind.BLOCK)
                .toList();
    }

    private Structure known() {
        return new Structure(
                organizations.all(OrganizationKind.values()),
                structure.existences(),
                structure.relations());
    }

    private static String province(Organization body) {
        return body.city().value().substring(0, DIGITS_OF_PROVINCE);
    }

    /** The office of a body's province; where it has none, the first there is. */
    OrganizationId office(OrganizationId body) {
        String province = province(organization(body));
        return organizations.all(OrganizationKind.PROVINCE_OFFICE).stream()
                .min(Comparator.comparing((Organization o) -> !province(o).equals(province)))
                .orElseThrow(() -> new IllegalStateException("the registry has no office"))
                .id();
    }

    /** Who acts for a topic group today: the group itself, and its lead units. */
    List<OrganizationId> handlers(OrganizationId group) {
        return Stream.concat(Stream.of(group), leads(group)).distinct().toList();
    }

    private Stream<OrganizationId> leads(OrganizationId group) {
        return leading().filter(r -> r.object().equals(group)).map(Relation::subject);
    }

    private Stream<Relation> leading() {
        return structure.relations().stream()
                .filter(r -> r.kind() == RelationKind.LEADS)
                .filter(r -> r.validity().mayHoldOn(Term.dayAt(clock.instant())));
    }

    /** The topic groups that the actor's body is or leads; none for most. */
    List<OrganizationId> actedFor(Actor actor) {
        OrganizationId own = actor.organization();
        Stream<OrganizationId> itself =
                organization(own).kind() == OrganizationKind.TOPIC_GROUP
                        ? Stream.of(own)
                        : Stream.empty();
        return Stream.concat(
                        itself,
                        leading()
                                .filter(r -> r.subject().equals(own))
                                .map(Relation::object)
                                .filter(this::isTopicGroup))
                .distinct()
                .toList();
    }

    private boolean isTopicGroup(OrganizationId id) {
        return organizations
                .find(id)
                .filter(body -> body.kind() == OrganizationKind.TOPIC_GROUP)
                .isPresent();
    }

    /** Whether the actor's body is a topic group or leads it. */
    boolean isFor(Actor actor, Optional<OrganizationId> group) {
        return group.filter(actedFor(actor)::contains).isPresent();
    }
}
