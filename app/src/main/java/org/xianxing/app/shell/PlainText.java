package org.xianxing.app.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes one fact the way the language writes it. */
public final class PlainText {

    /** All offices concerned keep Beijing time. */
    public static final ZoneId OFFICE_TIME = ZoneId.of("Asia/Shanghai");

    private PlainText() {}

    static String of(Object fact, Locale locale) {
        return switch (fact) {
            case LocalDate date -> date(date, locale);
            case LocalDateTime time -> dateTime(time, locale);
            case LocalTime time -> time(time);
            case Instant instant -> dateTime(LocalDateTime.ofInstant(instant, OFFICE_TIME), locale);
            default -> String.valueOf(fact);
        };
    }

    /** Such as 2027年1月22日 or January 22, 2027. */
    public static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(locale).format(date);
    }

    /** Such as 1月22日 or Jan 22. */
    public static String dayOfYear(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedPattern("MMMd").localizedBy(locale).format(date);
    }

    /** Such as 2027年1月22日 17:30 or January 22, 2027 17:30. */
    public static String dateTime(LocalDateTime time, Locale locale) {
        return date(time.toLocalDate(), locale) + " " + time(time.toLocalTime());
    }

    /** Such as 17:30. */
    public static String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
    }
}
