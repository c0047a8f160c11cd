package org.xianxing.db.rhythm;

import org.xianxing.db.shared.Database;
import org.xianxing.domain.rhythm.CalendarRepository;
import org.xianxing.domain.rhythm.ReportRepository;
import org.xianxing.domain.rhythm.ScheduleRepository;

/** Makes this feature's repositories. */
public final class RhythmRepositories {

    private RhythmRepositories() {}

    public static CalendarRepository calendar(Database database) {
        return new JooqCalendar(database.dsl());
    }

    public static ScheduleRepository schedules(Database database) {
        return new JooqSchedules(database.dsl());
    }

    public static ReportRepository reports(Database database) {
        return new JooqReports(database.dsl());
    }
}
