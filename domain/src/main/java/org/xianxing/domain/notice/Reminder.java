package org.xianxing.domain.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xianxing.domain.rhythm.Workdays;

/**
 * A step of reminding that has come for something with a day. Each is told once; a step that was
 * missed, because nothing ran that day, has still come on the next.
 */
public sealed interface Reminder {

    /** So many workdays before the day, or fewer when nobody told it then. */
    record Before(int days) implements Reminder {}

    /** On the last workday on which it is in time. */
    record OnDay() implements Reminder {}

    /** It is late; 0 for the first time. */
    record Late(int turn) implements Reminder {}

    /** It has been late for so long that the superior is told. */
    record Escalated() implements Reminder {}

    /** A name to store. */
    default String code() {
        return switch (this) {
            case Before(int days) -> "BEFORE " + days;
            case OnDay() -> "ON_DAY";
            case Late(int turn) -> "LATE " + turn;
            case Escalated() -> "ESCALATED";
        };
    }

    /**
     * What has come on a day; nothing on days on which offices do not work.
     *
     * @param due the last day on which the thing is in time; its last workday counts when it is
     *     none itself
     */
    static List<Reminder> on(
            LocalDate today, LocalDate due, Workdays workdays, ReminderSettings settings) {
        if (!workdays.isWorkday(today)) {
            return List.of();
        }
        if (today.isAfter(due)) {
            return late(workdaysAfter(due, today, workdays), settings);
        }
        int left = workdaysAfter(today, workdays.onOrBefore(due), workdays);
        if (left == 0) {
            return List.of(new OnDay());
        }
        return settings.daysBefore().stream()
                .filter(days -> left <= days)
                .min(Comparator.naturalOrder())
                .<List<Reminder>>map(days -> List.of(new Before(days)))
                .orElse(List.of());
    }

    private static List<Reminder> late(int days, ReminderSettings settings) {
        List<Reminder> come = new ArrayList<>();
        come.add(new Late((days - 1) / settings.lateEvery()));
        if (settings.escalateAfter() > 0 && days >= settings.escalateAfter()) {
            come.add(new Escalated());
        }
        return come;
    }

    /** How many workdays there are after a day, to another with it. */
    private static int workdaysAfter(LocalDate day, LocalDate last, Workdays workdays) {
        return (int)
                day.plusDays(1)
                        .datesUntil(last.isBefore(day) ? day.plusDays(1) : last.plusDays(1))
                        .filter(workdays::isWorkday)
                        .count();
    }
}
