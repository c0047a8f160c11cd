package org.xianxing.app.rhythm.ui;

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

/** The entries of reports. */
@Component
class RhythmNavigation implements NavigationContributor {

    @Override
    public List<NavigationEntry> entriesFor(Actor actor) {
        List<NavigationEntry> entries = new ArrayList<>();
        Target own = new Target.Unit(actor.organization());
        if (AccessPolicy.allows(actor, Action.FILE_REPORT, own)) {
            entries.add(
                    entry("rhythm.nav-reports", Icon.FORM, ReportsView.class, 20)
                            .standingFor("report"));
        }
        if (AccessPolicy.allows(actor, Action.VIEW_REPORT, Target.PROVINCE)) {
            entries.add(entry("rhythm.nav-board", Icon.MATRIX, ReportBoardView.class, 21));
            entries.add(
                    entry("rhythm.nav-summaries", Icon.DOCUMENT, SummariesView.class, 22)
                            .standingFor("report-summary"));
        }
        if (AccessPolicy.allows(actor, Action.MANAGE_RHYTHM, Target.PROVINCE)) {
            entries.add(entry("rhythm.nav-schedules", Icon.CLOCK, SchedulesView.class, 23));
        }
        return entries;
    }

    private static NavigationEntry entry(
            String key,
            Icon icon,
            Class<? extends com.vaadin.flow.component.Component> view,
            int order) {
        return new NavigationEntry(NavigationGroup.TASKS, key, icon, view, order);
    }
}
