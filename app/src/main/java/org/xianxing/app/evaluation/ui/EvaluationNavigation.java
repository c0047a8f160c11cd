package org.xianxing.app.evaluation.ui;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.NavigationContributor;
import org.xianxing.app.shell.NavigationEntry;
import org.xianxing.app.shell.NavigationGroup;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.domain.organization.Actor;

/** The evaluation's part of the navigation, by role. */
@Component
public class EvaluationNavigation implements NavigationContributor {

    @Override
    public List<NavigationEntry> entriesFor(Actor actor) {
        List<NavigationEntry> entries = new ArrayList<>();
        entries.add(
                new NavigationEntry(
                        NavigationGroup.TODAY,
                        "evaluation.nav.dashboard",
                        Icon.HOME,
                        DashboardView.class,
                        0));
        switch (actor.role()) {
            case ZONE_OFFICIAL, ZONE_APPROVER ->
                    entries.add(
                            new NavigationEntry(
                                    NavigationGroup.SELF_SCORE,
                                    "evaluation.nav.sheet",
                                    Icon.FORM,
                                    ScoreSheetView.class,
                                    0));
            case CITY_REVIEWER -> {
                entries.add(review());
                entries.add(
                        new NavigationEntry(
                                NavigationGroup.REVIEW,
                                "evaluation.nav.city-facts",
                                Icon.FLAG,
                                CityFactsView.class,
                                1));
            }
            case PROVINCE_EVALUATOR -> {
                entries.add(review());
                entries.add(
                        new NavigationEntry(
                                        NavigationGroup.SETTINGS,
                                        "evaluation.nav.cycles",
                                        Icon.SETTINGS,
                                        CyclesView.class,
                                        0)
                                .standingFor("cycle"));
                entries.add(
                        new NavigationEntry(
                                        NavigationGroup.SETTINGS,
                                        "evaluation.nav.rubrics",
                                        Icon.BOOK,
                                        RubricsView.class,
                                        1)
                                .standingFor("rubric", "rubric-comparison", "rubric-revision"));
            }
            case PROVINCE_LEADER,
                    PROVINCE_PUBLISHER,
                    COUNTY_OFFICIAL,
                    AREA_OFFICIAL,
                    DEPARTMENT_OFFICIAL,
                    READER,
                    SYSTEM_ADMINISTRATOR,
                    SECURITY_ADMINISTRATOR,
                    AUDIT_ADMINISTRATOR -> {}
        }
        if (!actor.role().isAdministrator()) {
            entries.add(
                    new NavigationEntry(
                            NavigationGroup.RESULTS,
                            "evaluation.nav.ranking",
                            Icon.BARS,
                            RankingView.class,
                            0));
        }
        if (seesObjections(actor)) {
            entries.add(
                    new NavigationEntry(
                            NavigationGroup.RESULTS,
                            "evaluation.nav.objections",
                            Icon.ALERT,
                            ObjectionsView.class,
                            1));
        }
        return entries;
    }

    /** Those who object, those whose zones do, and those who decide or answer for it. */
    private static boolean seesObjections(Actor actor) {
        return switch (actor.role()) {
            case ZONE_OFFICIAL, ZONE_APPROVER, CITY_REVIEWER, PROVINCE_EVALUATOR, PROVINCE_LEADER ->
                    true;
            case COUNTY_OFFICIAL,
                    AREA_OFFICIAL,
                    DEPARTMENT_OFFICIAL,
                    PROVINCE_PUBLISHER,
                    READER,
                    SYSTEM_ADMINISTRATOR,
                    SECURITY_ADMINISTRATOR,
                    AUDIT_ADMINISTRATOR ->
                    false;
        };
    }

    private static NavigationEntry review() {
        return new NavigationEntry(
                NavigationGroup.REVIEW, "evaluation.nav.review", Icon.COMMENT, ReviewView.class, 0);
    }
}
