package org.xianxing.db.rhythm;

import static org.xianxing.db.jooq.Tables.CALENDAR_DAY;
import static org.xianxing.db.jooq.Tables.CALENDAR_YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.xianxing.db.shared.ReferenceTable;

/** Holidays and make-up days as the State Council's notices fix them. */
public final class CalendarFacts {

    private final DSLContext dsl;

    public CalendarFacts(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Adds what is missing and leaves what is there as it is. */
    public void load() {
        List<Query> inserts = new ArrayList<>();
        ReferenceTable.read(dsl, "calendar-days.csv")
                .forEach(line ->
                        inserts.add(
                                dsl.insertInto(CALENDAR_DAY)
                                        .set(
                                                CALENDAR_DAY.CALENDAR_DATE,
                                                LocalDate.parse(line.text("day")))
                                        .set(CALENDAR_DAY.VERSION, 1)
                                        .set(
                                                CALENDAR_DAY.WORKDAY,
                                                Boolean.parseBoolean(line.text("workday")))
                                        .set(CALENDAR_DAY.NAME, line.text("name"))
                                        .set(CALENDAR_DAY.SOURCE, line.text("source"))
                                        .onDuplicateKeyIgnore()));
        ReferenceTable.read(dsl, "calendar-years.csv")
                .forEach(line ->
                        inserts.add(
                                dsl.insertInto(CALENDAR_YEAR)
                                        .set(
                                                CALENDAR_YEAR.CALENDAR_YEAR_,
                                                Integer.parseInt(line.text("year")))
                                        .set(CALENDAR_YEAR.VERSION, 1)
                                        .set(CALENDAR_YEAR.SOURCE, line.text("source"))
                                        .onDuplicateKeyIgnore()));
        dsl.batch(inserts).execute();
    }
}
