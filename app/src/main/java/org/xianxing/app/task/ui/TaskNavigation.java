package org.xianxing.app.task.ui;

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

/** The entries of plans and tasks. */
@Component
class TaskNavigation implements NavigationContributor {

    @Override
    public List<NavigationEntry> entriesFor(Actor actor) {
        List<NavigationEntry> entries = new ArrayList<>();
        Target own = new Target.Unit(actor.organization());
        if (AccessPolicy.allows(actor, Action.REPORT_PROGRESS, own)) {
            entries.add(
                    new NavigationEntry(
                            NavigationGroup.TASKS,
                            "task.nav-my-work",
                            Icon.CHECKLIST,
                            MyWorkView.class,
                            0));
        }
        if (AccessPolicy.allows(actor, Action.VIEW_PLAN, Target.PROVINCE)) {
            entries.add(
                    new NavigationEntry(
                                    NavigationGroup.TASKS,
                                    "task.nav-plans",
                                    Icon.FLAG,
                                    PlansView.class,
                                    10)
                            .standingFor("plan", "task", "plan-import"));
        }
        return entries;
    }
}
