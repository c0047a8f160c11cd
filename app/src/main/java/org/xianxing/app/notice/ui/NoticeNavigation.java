package org.xianxing.app.notice.ui;

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

/** The entries of notices; the inbox is opened by the bell. */
@Component
class NoticeNavigation implements NavigationContributor {

    private static final int REMINDERS = 29;
    private static final int DELIVERIES = 60;

    @Override
    public List<NavigationEntry> entriesFor(Actor actor) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (AccessPolicy.allows(actor, Action.SET_REMINDERS, Target.PROVINCE)) {
            entries.add(
                    new NavigationEntry(
                            NavigationGroup.TASKS,
                            "notice.nav-reminders",
                            Icon.BELL,
                            ReminderSettingsView.class,
                            REMINDERS));
        }
        if (AccessPolicy.allows(actor, Action.MANAGE_DELIVERY, Target.PROVINCE)) {
            entries.add(
                    new NavigationEntry(
                            NavigationGroup.SETTINGS,
                            "notice.nav-deliveries",
                            Icon.BELL,
                            DeliveriesView.class,
                            DELIVERIES));
        }
        return entries;
    }
}
