package org.xianxing.app.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.Eligibility;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.Organization.Verification;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;

/** The bodies a cycle can be made of: zones that take part and city bodies that review them. */
public final class CycleBodies {

    /** As the official form publishes it (闽自贸办〔2021〕1号 附件2 备注). */
    public static final String INSIDE_FTZ = "自贸试验区范围内，不作为评估奖励对象";

    private final Map<OrganizationId, Organization> all;
    private final List<Organization> zones;
    private final List<Organization> reviewers;

    CycleBodies(List<Organization> organizations) {
        all = organizations.stream().collect(Collectors.toMap(Organization::id, o -> o));
        zones = organizations.stream().filter(o -> o.kind().isDevelopmentZone()).toList();
        reviewers =
                organizations.stream()
                        .filter(o -> o.kind() == OrganizationKind.CITY_BUREAU)
                        .toList();
    }

    /** Development zones, by city, then name. */
    public List<Organization> zones() {
        return zones;
    }

    /** City bodies, by city. */
    public List<Organization> reviewers() {
        return reviewers;
    }

    public Optional<Organization> find(OrganizationId id) {
        return Optional.ofNullable(all.get(id));
    }

    /** The short name of a body. */
    public String nameOf(OrganizationId id) {
        return find(id).map(Organization::shortName).orElse(id.value().toString());
    }

    /**
     * Who usually takes part: every zone that is not invented, reviewed by its city's body. A zone
     * whose city has no body stands as its own reviewer, which keeps the cycle from opening until
     * somebody chooses.
     */
    public List<Cycle.Participant> proposal() {
        return zones.stream()
                .filter(zone -> zone.verification() != Verification.DEMONSTRATION)
                .map(this::proposed)
                .toList();
    }

    /** A zone with its usual reviewer and eligibility. */
    public Cycle.Participant proposed(Organization zone) {
        Map<DivisionCode, OrganizationId> bodies = new HashMap<>();
        reviewers.forEach(body -> bodies.putIfAbsent(body.city(), body.id()));
        return new Cycle.Participant(
                zone.id(),
                bodies.getOrDefault(zone.city(), zone.id()),
                zone.insideFtz() ? new Eligibility.Ineligible(INSIDE_FTZ) : Eligibility.ELIGIBLE);
    }
}
