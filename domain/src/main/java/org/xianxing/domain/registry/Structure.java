package org.xianxing.domain.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;

/** All organizations and how they stand to each other, to be asked for any day. */
public final class Structure {

    private static final Set<OrganizationKind> BELOW_WHOM_THEY_REPORT_TO =
            EnumSet.of(OrganizationKind.TOPIC_GROUP, OrganizationKind.FTZ_AREA);

    private final Map<OrganizationId, Organization> organizations;
    private final Map<OrganizationId, Existence> existences;
    private final List<Relation> relations;

    public Structure(
            Collection<Organization> organizations,
            Collection<Existence> existences,
            Collection<Relation> relations) {
        this.organizations =
                organizations.stream()
                        .collect(Collectors.toMap(Organization::id, Function.identity()));
        this.existences = new HashMap<>();
        existences.forEach(existence -> this.existences.put(existence.organization(), existence));
        this.relations = List.copyOf(relations);
    }

    public Organization organization(OrganizationId id) {
        return Optional.ofNullable(organizations.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no organization " + id.value()));
    }

    /**
     * From when to when there is an organization. A successor with a known first day ends its
     * predecessor the day before, unless an end is recorded.
     */
    public Existence existence(OrganizationId id) {
        Existence recorded =
                existences.getOrDefault(id, new Existence(id, Validity.UNKNOWN, Citation.NONE));
        if (recorded.validity().until().isPresent()) {
            return recorded;
        }
        return relations.stream()
                .filter(r -> r.kind() == RelationKind.SUCCEEDS && r.object().equals(id))
                .flatMap(r -> r.validity().from().stream())
                .min(Comparator.naturalOrder())
                .map(day -> day.minusDays(1))
                .filter(last -> recorded.validity().from().filter(last::isBefore).isEmpty())
                .map(last ->
                        new Existence(id, recorded.validity().endingOn(last), recorded.founding()))
                .orElse(recorded);
    }

    /** Whether an organization may have stood on a day: nothing known speaks against it. */
    public boolean mayStandOn(OrganizationId id, LocalDate day) {
        return existence(id).validity().mayHoldOn(day);
    }

    /** The organizations that may have stood on a day, by division, kind, then name. */
    public List<Organization> standingOn(LocalDate day) {
        return organizations.values().stream()
                .filter(o -> mayStandOn(o.id(), day))
                .sorted(
                        Comparator.comparing((Organization o) -> o.city().value())
                                .thenComparing(Organization::kind)
                                .thenComparing(Organization::name))
                .toList();
    }

    /** The relations that an organization may have had on a day. */
    public List<Relation> relationsOf(OrganizationId id, LocalDate day) {
        return relations.stream()
                .filter(r -> r.concerns(id) && r.validity().mayHoldOn(day))
                .filter(r ->
                        r.kind() == RelationKind.SUCCEEDS
                                || mayStandOn(r.subject(), day) && mayStandOn(r.object(), day))
                .toList();
    }

    /** All relations of an organization, past ones too. */
    public List<Relation> relationsOf(OrganizationId id) {
        return relations.stream().filter(r -> r.concerns(id)).toList();
    }

    /**
     * The organization below which another stands in the tree of a day: what it is part of, whose
     * office it is, or, for topic groups and areas, whom it reports to.
     */
    public Optional<Organization> above(OrganizationId id, LocalDate day) {
        OrganizationKind own = organization(id).kind();
        return relationsOf(id, day).stream()
                .filter(r -> r.subject().equals(id))
                .filter(r ->
                        switch (r.kind()) {
                            case PART_OF, OFFICE_OF -> true;
                            case REPORTS_TO -> BELOW_WHOM_THEY_REPORT_TO.contains(own);
                            case ATTACHED_TO, LEADS, MEMBER_OF, SUCCEEDS -> false;
                        })
                .min(Comparator.comparing(Relation::kind))
                .map(r -> organization(r.object()));
    }

    /** The organizations directly below another on a day, by kind, then name. */
    public List<Organization> below(OrganizationId id, LocalDate day) {
        return relationsOf(id, day).stream()
                .map(Relation::subject)
                .distinct()
                .filter(other -> above(other, day).filter(o -> o.id().equals(id)).isPresent())
                .map(this::organization)
                .sorted(Comparator.comparing(Organization::kind).thenComparing(Organization::name))
                .toList();
    }

    /** Whether a new relation of the tree would put an organization above itself on a day. */
    public boolean wouldTurnInACircle(Relation added, LocalDate day) {
        Structure after =
                new Structure(
                        organizations.values(),
                        existences.values(),
                        Stream.concat(relations.stream(), Stream.of(added)).toList());
        Optional<Organization> above = after.above(added.subject(), day);
        for (int steps = 0; above.isPresent(); steps++) {
            if (above.get().id().equals(added.subject()) || steps > organizations.size()) {
                return true;
            }
            above = after.above(above.get().id(), day);
        }
        return false;
    }

    /** Those an organization took over from. */
    public List<Organization> predecessors(OrganizationId id) {
        return relations.stream()
                .filter(r -> r.kind() == RelationKind.SUCCEEDS && r.subject().equals(id))
                .map(r -> organization(r.object()))
                .toList();
    }

    /** Those that took over from an organization. */
    public List<Organization> successors(OrganizationId id) {
        return relations.stream()
                .filter(r -> r.kind() == RelationKind.SUCCEEDS && r.object().equals(id))
                .map(r -> organization(r.subject()))
                .toList();
    }
}
