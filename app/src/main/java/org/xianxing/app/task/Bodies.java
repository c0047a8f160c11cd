package org.xianxing.app.task;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;

/** The bodies of the registry by identity, for pages that name many of them. */
public final class Bodies {

    private final Map<OrganizationId, Organization> byId;

    private Bodies(Collection<Organization> all) {
        byId = all.stream().collect(Collectors.toMap(Organization::id, Function.identity()));
    }

    public static Bodies of(OrganizationRepository organizations) {
        return new Bodies(organizations.all(OrganizationKind.values()));
    }

    public Optional<Organization> find(OrganizationId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The name for narrow columns; a dash for a body that is gone. */
    public String shortName(OrganizationId id) {
        return find(id).map(Organization::shortName).orElse("—");
    }

    /** All bodies, by kind, then name. */
    public List<Organization> all() {
        return byId.values().stream()
                .sorted(
                        java.util.Comparator.comparing(Organization::kind)
                                .thenComparing(Organization::name))
                .toList();
    }

    /** Those of some kinds, by name. */
    public List<Organization> of(OrganizationKind... kinds) {
        List<OrganizationKind> wanted = Arrays.asList(kinds);
        return all().stream().filter(body -> wanted.contains(body.kind())).toList();
    }
}
