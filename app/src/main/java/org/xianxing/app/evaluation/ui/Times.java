package org.xianxing.app.evaluation.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.xianxing.domain.evaluation.Cycle;

/** Dates and times as offices write them: 1月22日, 1月22日 17:30. */
final class Times {

    private static final DateTimeFormatter CHINESE_DAY =
            DateTimeFormatter.ofPattern("M'\u6708'd'\u65e5'", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH_DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Times() {}

    static String day(Instant at, Locale locale) {
        return day(at.atZone(Cycle.OFFICE_ZONE).toLocalDate(), locale);
    }

    static String day(LocalDate day, Locale locale) {
        return (isChinese(locale) ? CHINESE_DAY : ENGLISH_DAY).format(day);
    }

    static String dayAndHour(Instant at, Locale locale) {
        ZonedDateTime local = at.atZone(Cycle.OFFICE_ZONE);
        return day(local.toLocalDate(), locale) + " " + HOUR.format(local);
    }

    static String hour(Instant at) {
        return HOUR.format(at.atZone(Cycle.OFFICE_ZONE));
    }

    /** Whether a deadline lies on the same day. */
    static boolean isToday(Instant deadline, Instant now) {
        return deadline.atZone(Cycle.OFFICE_ZONE)
                .toLocalDate()
                .equals(now.atZone(Cycle.OFFICE_ZONE).toLocalDate());
    }

    static Duration left(Instant deadline, Instant now) {
        return Duration.between(now, deadline);
    }

    static boolean isChinese(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }
}
