package org.xianxing.app.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xianxing.domain.notice.DueThing;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;

/** Who stands above a body: the city's bureau above its zones, the province office above others. */
@Component
class Superiors {

    private final OrganizationRepository organizations;

    Superiors(OrganizationRepository organizations) {
        this.organizations = organizations;
    }

    /** The bodies as they are now. */
    Tree now() {
        Map<OrganizationId, Organization> bodies = new HashMap<>();
        Map<DivisionCode, Organization> cities = new HashMap<>();
        organizations
                .all(OrganizationKind.values())
                .forEach(body -> {
                    bodies.put(body.id(), body);
                    if (body.kind() == OrganizationKind.CITY_BUREAU) {
                        cities.putIfAbsent(body.city(), body);
                    }
                });
        List<Organization> offices = organizations.all(OrganizationKind.PROVINCE_OFFICE);
        return new Tree(bodies, cities, offices.stream().findFirst());
    }

    /**
     * Bodies and who stands above them.
     *
     * @param cities the bureau of each city
     * @param office the province office
     */
    record Tree(
            Map<OrganizationId, Organization> bodies,
            Map<DivisionCode, Organization> cities,
            Optional<Organization> office) {

        Optional<Organization> body(OrganizationId id) {
            return Optional.ofNullable(bodies.get(id));
        }

        /** Who is told that something stays late; none where nobody is. */
        Optional<Organization> above(DueThing thing) {
            return switch (thing.above()) {
                case OWN_LADDER -> Optional.empty();
                case OFFICE -> office;
                case SUPERIOR ->
                        body(thing.unit())
                                .filter(unit -> unit.kind().isDevelopmentZone())
                                .map(unit -> cities.get(unit.city()))
                                .or(() -> office);
            };
        }
    }
}
