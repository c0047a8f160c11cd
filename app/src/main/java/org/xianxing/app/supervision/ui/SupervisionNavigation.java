package org.xianxing.app.supervision.ui;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.NavigationContributor;
import org.xianxing.app.shell.NavigationEntry;
import org.xianxing.app.shell.NavigationGroup;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.supervision.CaseService;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Target;

/** The entries of supervision, rectification and rewards. */
@Component
class SupervisionNavigation implements NavigationContributor {

    private final CaseService cases;

    SupervisionNavigation(CaseService cases) {
        this.cases = cases;
    }

    @Override
    public List<NavigationEntry> entriesFor(Actor actor) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (cases.sees(actor)) {
            entries.add(
                    new NavigationEntry(
                                    NavigationGroup.TASKS,
                                    "supervision.nav-cases",
                                    Icon.BELL,
                                    SupervisionView.class,
                                    30)
                            .standingFor("escalation-rules")
                            .withCount(() -> NavigationEntry.Count.due(cases.waiting(actor))));
        }
        if (takesPartInEvaluations(actor)) {
            entries.add(
                    new NavigationEntry(
                            NavigationGroup.RESULTS,
                            "supervision.nav-rectifications",
                            Icon.RETURNED,
                            RectificationsView.class,
                            40));
        }
        if (AccessPolicy.allows(actor, Action.VIEW_RANKING_EARLY, Target.PROVINCE)
                || isZone(actor)) {
            entries.add(
                    new NavigationEntry(
                            NavigationGroup.RESULTS,
                            "supervision.nav-rewards",
                            Icon.FLAG,
                            RewardsView.class,
                            50));
        }
        return entries;
    }

    private static boolean isZone(Actor actor) {
        return actor.role() == Role.ZONE_OFFICIAL || actor.role() == Role.ZONE_APPROVER;
    }

    private static boolean takesPartInEvaluations(Actor actor) {
        return actor.isProvince() || isZone(actor) || actor.role() == Role.CITY_REVIEWER;
    }
}
