package org.xianxing.domain.organization;

import java.util.List;
import java.util.Optional;

/** Stored divisions and organizations. */
public interface OrganizationRepository {

    Optional<Organization> find(OrganizationId id);

    /** All organizations of the kinds given, by city code, then name. */
    List<Organization> all(OrganizationKind... kinds);

    /** The development zones of a city, by name. */
    List<Organization> zonesOf(DivisionCode city);

    /** Divisions below a division, by code; the province's own children are its cities. */
    List<Division> divisionsBelow(DivisionCode parent);

    Optional<Division> division(DivisionCode code);

    void add(Organization organization);
}
