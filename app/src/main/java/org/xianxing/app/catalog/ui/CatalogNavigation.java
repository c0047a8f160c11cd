package org.xianxing.app.catalog.ui;

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

/** The entries of the catalog: reading for everybody who may, importing for the province office. */
@Component
public class CatalogNavigation implements NavigationContributor {

    private static final int READ = 0;
    private static final int RECONCILE = 10;
    private static final int IMPORT = 20;

    @Override
    public List<NavigationEntry> entriesFor(Actor actor) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (AccessPolicy.allows(actor, Action.VIEW_CATALOG, Target.PROVINCE)) {
            entries.add(
                    new NavigationEntry(
                                    NavigationGroup.CATALOG,
                                    "catalog.nav.catalog",
                                    Icon.BOOK,
                                    CatalogView.class,
                                    READ)
                            .standingFor("catalog-item"));
            entries.add(
                    new NavigationEntry(
                            NavigationGroup.CATALOG,
                            "catalog.nav.reconciliation",
                            Icon.CHECKLIST,
                            ReconciliationView.class,
                            RECONCILE));
        }
        if (AccessPolicy.allows(actor, Action.MANAGE_CATALOG, Target.PROVINCE)) {
            entries.add(
                    new NavigationEntry(
                            NavigationGroup.CATALOG,
                            "catalog.nav.import",
                            Icon.UPLOAD,
                            ImportView.class,
                            IMPORT));
        }
        return entries;
    }
}
