package org.xianxing.app.calendar.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xianxing.app.calendar.CalendarService;
import org.xianxing.app.shell.NavigationContributor;
import org.xianxing.app.shell.NavigationEntry;
import org.xianxing.app.shell.NavigationGroup;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.domain.organization.Actor;

/** The entry of the calendar. */
@Component
class CalendarNavigation implements NavigationContributor {

    private final CalendarService calendar;

    CalendarNavigation(CalendarService calendar) {
        this.calendar = calendar;
    }

    @Override
    public List<NavigationEntry> entriesFor(Actor actor) {
        return calendar.has(actor)
                ? List.of(
                        new NavigationEntry(
                                NavigationGroup.TASKS,
                                "calendar.nav",
                                Icon.CALENDAR,
                                CalendarView.class,
                                5))
                : List.of();
    }
}
