package org.xianxing.db.rhythm;

import static org.xianxing.db.jooq.Tables.CALENDAR_DAY;
import static org.xianxing.db.jooq.Tables.CALENDAR_YEAR;

import java.util.List;
import org.jooq.DSLContext;
import org.xianxing.domain.rhythm.CalendarDay;
import org.xianxing.domain.rhythm.CalendarRepository;
import org.xianxing.domain.rhythm.CalendarYear;
import org.xianxing.domain.shared.StaleVersionException;

/** Days that are not what their weekday says. */
final class JooqCalendar implements CalendarRepository {

    private final DSLContext dsl;

    JooqCalendar(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<CalendarDay> days() {
        return dsl.selectFrom(CALENDAR_DAY)
                .orderBy(CALENDAR_DAY.CALENDAR_DATE)
                .fetch(r ->
                        new CalendarDay(
                                r.getCalendarDate(),
                                r.getVersion(),
                                r.getWorkday(),
                                r.getName(),
                                r.getSource()));
    }

    @Override
    public List<CalendarYear> years() {
        return dsl.selectFrom(CALENDAR_YEAR)
                .orderBy(CALENDAR_YEAR.CALENDAR_YEAR_)
                .fetch(r -> new CalendarYear(r.get(CALENDAR_YEAR.CALENDAR_YEAR_), r.getSource()));
    }

    @Override
    public void put(CalendarDay day) {
        int changed =
                day.version() == 0
                        ? dsl.insertInto(CALENDAR_DAY)
                                .set(CALENDAR_DAY.CALENDAR_DATE, day.day())
                                .set(CALENDAR_DAY.VERSION, 1)
                                .set(CALENDAR_DAY.WORKDAY, day.workday())
                                .set(CALENDAR_DAY.NAME, day.name())
                                .set(CALENDAR_DAY.SOURCE, day.source())
                                .onDuplicateKeyIgnore()
                                .execute()
                        : dsl.update(CALENDAR_DAY)
                                .set(CALENDAR_DAY.VERSION, day.version() + 1)
                                .set(CALENDAR_DAY.WORKDAY, day.workday())
                                .set(CALENDAR_DAY.NAME, day.name())
                                .set(CALENDAR_DAY.SOURCE, day.source())
                                .where(CALENDAR_DAY.CALENDAR_DATE.eq(day.day()))
                                .and(CALENDAR_DAY.VERSION.eq(day.version()))
                                .execute();
        if (changed == 0) {
            throw new StaleVersionException("calendar day " + day.day());
        }
    }

    @Override
    public void put(CalendarYear year) {
        int changed =
                dsl.update(CALENDAR_YEAR)
                        .set(CALENDAR_YEAR.SOURCE, year.source())
                        .set(CALENDAR_YEAR.VERSION, CALENDAR_YEAR.VERSION.add(1))
                        .where(CALENDAR_YEAR.CALENDAR_YEAR_.eq(year.year()))
                        .execute();
        if (changed == 0) {
            dsl.insertInto(CALENDAR_YEAR)
                    .set(CALENDAR_YEAR.CALENDAR_YEAR_, year.year())
                    .set(CALENDAR_YEAR.VERSION, 1)
                    .set(CALENDAR_YEAR.SOURCE, year.source())
                    .execute();
        }
    }
}
