package org.xianxing.app.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.CycleRepository;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.RubricRepository;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Target;

/**
 * Looks up what every evaluation service needs: the cycle, its rubric, who takes part, and the
 * permission target.
 */
@Component
class CycleContext {

    private final CycleRepository cycles;
    private final RubricRepository rubrics;
    private final OrganizationRepository organizations;

    CycleContext(
            CycleRepository cycles,
            RubricRepository rubrics,
            OrganizationRepository organizations) {
        this.cycles = cycles;
        this.rubrics = rubrics;
        this.organizations = organizations;
    }

    Cycle cycle(CycleId id) {
        return cycles.find(id)
                .orElseThrow(() -> new NoSuchElementException("no cycle " + id.value()));
    }

    Rubric rubric(Cycle cycle) {
        return rubrics.find(cycle.rubric())
                .orElseThrow(
                        () -> new NoSuchElementException("no rubric " + cycle.rubric().value()));
    }

    Organization organization(OrganizationId id) {
        return organizations
                .find(id)
                .orElseThrow(() -> new NoSuchElementException("no organization " + id.value()));
    }

    /** Short names of all organizations, by identifier. */
    Map<OrganizationId, Organization> organizationsById() {
        Map<OrganizationId, Organization> byId = new HashMap<>();
        organizations
                .all(org.xianxing.domain.organization.OrganizationKind.values())
                .forEach(o -> byId.put(o.id(), o));
        return byId;
    }

    List<Cycle.Participant> participants(CycleId cycle) {
        return cycles.participants(cycle);
    }

    Optional<Cycle.Participant> participant(CycleId cycle, OrganizationId zone) {
        return cycles.participants(cycle).stream().filter(p -> p.zone().equals(zone)).findFirst();
    }

    /** The permission target of a zone in a cycle. */
    Target target(CycleId cycle, OrganizationId zone) {
        return participant(cycle, zone)
                .<Target>map(p -> new Target.Zone(p.zone(), p.reviewer()))
                .orElseThrow(() ->
                        new NoSuchElementException("zone " + zone.value() + " takes no part"));
    }

    /** The permission target of a claim's owner: a zone that takes part, or else a city body. */
    Target ownerTarget(CycleId cycle, OrganizationId owner) {
        return participant(cycle, owner)
                .<Target>map(p -> new Target.Zone(p.zone(), p.reviewer()))
                .orElseGet(() -> new Target.City(owner));
    }

    /**
     * The newest cycle of an earlier year whose ranking is fixed and in which the zone took part.
     */
    Optional<Cycle> previous(Cycle cycle, OrganizationId zone) {
        return previous(cycle).filter(c -> participant(c.id(), zone).isPresent());
    }

    /** The newest cycle of an earlier year whose ranking is fixed. */
    Optional<Cycle> previous(Cycle cycle) {
        return cycles.all().stream()
                .filter(c -> c.year() < cycle.year() && c.stage().isAtLeast(CycleStage.RANKED))
                .max(java.util.Comparator.comparingInt(Cycle::year));
    }
}
