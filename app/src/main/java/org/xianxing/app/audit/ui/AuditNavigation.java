package org.xianxing.app.audit.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xianxing.app.audit.AuditService;
import org.xianxing.app.shell.NavigationContributor;
import org.xianxing.app.shell.NavigationEntry;
import org.xianxing.app.shell.NavigationGroup;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.domain.organization.Actor;

/** The entry of the audit trail. */
@Component
public class AuditNavigation implements NavigationContributor {

    private static final int LAST = 90;

    @Override
    public List<NavigationEntry> entriesFor(Actor actor) {
        return AuditService.mayRead(actor)
                ? List.of(
                        new NavigationEntry(
                                NavigationGroup.SETTINGS,
                                "audit.nav",
                                Icon.EYE,
                                AuditView.class,
                                LAST))
                : List.of();
    }
}
