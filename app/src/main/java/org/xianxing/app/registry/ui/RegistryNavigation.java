package org.xianxing.app.registry.ui;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.NavigationContributor;
import org.xianxing.app.shell.NavigationEntry;
import org.xianxing.app.shell.NavigationGroup;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;

/** The entries of the registry. */
@Component
class RegistryNavigation implements NavigationContributor {

    @Override
    public List<NavigationEntry> entriesFor(Actor actor) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (AccessPolicy.allows(actor, Action.VIEW_REGISTRY, Target.PROVINCE)) {
            entries.add(
                    new NavigationEntry(
                                    NavigationGroup.REGISTRY,
                                    "registry.nav-registry",
                                    Icon.SEARCH,
                                    RegistryView.class,
                                    0)
                            .standingFor("charter", "organization", "organization-comparison"));
        }
        if (AccessPolicy.allows(actor, Action.MANAGE_REGISTRY, Target.PROVINCE)) {
            entries.add(
                    new NavigationEntry(
                            NavigationGroup.REGISTRY,
                            "registry.nav-import",
                            Icon.UPLOAD,
                            CharterImportView.class,
                            10));
        }
        return entries;
    }
}
