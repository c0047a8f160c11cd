package org.xianxing.app.catalog.ui;

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

/** The entry of the catalog, for everybody who may read it. */
@Component
public class CatalogNavigation implements NavigationContributor {

    @Override
    public List<NavigationEntry> entriesFor(Actor actor) {
        if (!AccessPolicy.allows(actor, Action.VIEW_CATALOG, Target.PROVINCE)) {
            return List.of();
        }
        return List.of(
                new NavigationEntry(
                        NavigationGroup.CATALOG,
                        "catalog.navigation",
                        Icon.BOOK,
                        CatalogView.class,
                        0));
    }
}
