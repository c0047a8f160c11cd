package org.xianxing.app.rhythm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.domain.rhythm.ReportKind;
import org.xianxing.domain.rhythm.ReportPeriod;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.rhythm.Span;
import org.xianxing.domain.rhythm.Timing;

/** Periods, due days and timings in words. */
public final class PeriodWords {

    private final Messages messages;
    private final Locale locale;

    public PeriodWords(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** Such as 2026年第47周, 2026年10月, 2026年三季度, 2026年1月1日至4月30日. */
    public String period(ReportSchedule schedule, ReportPeriod period) {
        return period(schedule.kind(), period.span());
    }

    public String period(ReportKind kind, Span span) {
        LocalDate first = span.first();
        return switch (kind) {
            case WEEKLY ->
                    word(
                            "period-week",
                            first.get(IsoFields.WEEK_BASED_YEAR),
                            first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTHLY ->
                    isMonth(span)
                            ? word("period-month", first.getYear(), month(first))
                            : days(span);
            case QUARTERLY ->
                    isQuarter(span)
                            ? word("period-quarter", first.getYear(), quarter(first))
                            : days(span);
            case EVALUATION ->
                    word("period-months", first.getYear(), month(first), month(span.last()));
            case BIWEEKLY, OTHER -> days(span);
        };
    }

    /** The same in few characters, for narrow columns: 47周, 10月, 三季. */
    public String narrow(ReportKind kind, Span span) {
        LocalDate first = span.first();
        return switch (kind) {
            case WEEKLY -> word("narrow-week", first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTHLY -> month(first);
            case QUARTERLY -> word("narrow-quarter", quarter(first));
            case EVALUATION ->
                    word("narrow-months", first.getMonthValue(), span.last().getMonthValue());
            case BIWEEKLY, OTHER -> PlainText.dayOfYear(first, locale);
        };
    }

    private static boolean isMonth(Span span) {
        return span.first().getDayOfMonth() == 1
                && span.last().equals(span.first().plusMonths(1).minusDays(1));
    }

    private static boolean isQuarter(Span span) {
        return span.first().getDayOfMonth() == 1
                && span.last().equals(span.first().plusMonths(3).minusDays(1));
    }

    private String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.SHORT, locale);
    }

    private String quarter(LocalDate day) {
        return word("quarter-" + day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** Such as 2026年1月1日至4月30日. */
    public String days(Span span) {
        boolean sameYear = span.first().getYear() == span.last().getYear();
        return word(
                "period-days",
                PlainText.date(span.first(), locale),
                sameYear
                        ? PlainText.dayOfYear(span.last(), locale)
                        : PlainText.date(span.last(), locale));
    }

    /** The due day with its weekday, and the hour where one is named. */
    public String due(ReportSchedule schedule, ReportPeriod period) {
        return due(schedule, period, PlainText.date(period.due(), locale));
    }

    /** The same without the year. */
    public String shortDue(ReportSchedule schedule, ReportPeriod period) {
        return due(schedule, period, PlainText.dayOfYear(period.due(), locale));
    }

    private String due(ReportSchedule schedule, ReportPeriod period, String date) {
        String day = word("due-day", date, weekday(period.due()));
        return schedule.cutoff()
                .map(time -> word("due-time", day, PlainText.time(time)))
                .orElse(day);
    }

    /** Such as 每周一 12:00 前. */
    public String timing(ReportSchedule schedule) {
        String day =
                switch (schedule.timing()) {
                    case Timing.Weeks(int every, DayOfWeek weekday) ->
                            every == 1
                                    ? word("timing-week", name(weekday))
                                    : word("timing-weeks", every, name(weekday));
                    case Timing.Months(int length, int due, boolean afterwards) ->
                            word(
                                    afterwards ? "timing-after" : "timing-within",
                                    word("length-" + length),
                                    due);
                    case Timing.Once(_, LocalDate due) ->
                            word("timing-once", PlainText.date(due, locale));
                };
        return schedule.cutoff()
                .map(time -> word("due-time", day, PlainText.time(time)))
                .orElse(day);
    }

    private String weekday(LocalDate day) {
        return name(day.getDayOfWeek());
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, locale);
    }

    private String word(String key, Object... arguments) {
        return messages.getTranslation("rhythm." + key, locale, arguments);
    }
}
