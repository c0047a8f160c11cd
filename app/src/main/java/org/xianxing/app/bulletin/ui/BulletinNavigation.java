package org.xianxing.app.bulletin.ui;

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

/** The entries of the bulletin: writing it for the province office, reading it for everybody. */
@Component
public class BulletinNavigation implements NavigationContributor {

    private static final int BULLETIN = 20;
    private static final int DOCUMENTS = 30;

    @Override
    public List<NavigationEntry> entriesFor(Actor actor) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (actor.isProvince()) {
            entries.add(
                    new NavigationEntry(
                            NavigationGroup.RESULTS,
                            "bulletin.navigation",
                            Icon.DOCUMENT,
                            BulletinView.class,
                            BULLETIN));
        }
        if (AccessPolicy.allows(actor, Action.VIEW_ISSUED_BULLETIN, Target.PROVINCE)) {
            entries.add(
                    new NavigationEntry(
                            NavigationGroup.RESULTS,
                            "bulletin.documents-navigation",
                            Icon.DOWNLOAD,
                            IssuedView.class,
                            DOCUMENTS));
        }
        return entries;
    }
}
