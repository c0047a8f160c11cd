package org.xianxing.domain.rhythm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** How often something is reported, and by which day. Workdays are not looked at here. */
public sealed interface Timing {

    /**
     * What is reported about whole weeks, on a day of the week that follows: 每周一上午.
     *
     * @param every 1 for each week, 2 for every second
     * @param day the weekday it is due
     */
    record Weeks(int every, DayOfWeek day) implements Timing {
        public Weeks {
            if (every < 1 || every > 8) {
                throw new IllegalArgumentException("every 1 to 8 weeks: " + every);
            }
        }
    }

    /**
     * What is reported about months of the year: 每月5日前, 每季度最后一个月20日前, 每四个月.
     *
     * @param length 1, 2, 3, 4, 6 or 12
     * @param day the day of the month it is due; the last day of a month that is shorter
     * @param afterwards whether it is due in the month that follows, or in the last one itself
     */
    record Months(int length, int day, boolean afterwards) implements Timing {
        public Months {
            if (length < 1 || 12 % length != 0) {
                throw new IllegalArgumentException("a year is not made of months by " + length);
            }
            if (day < 1 || day > 31) {
                throw new IllegalArgumentException("no day of a month: " + day);
            }
        }
    }

    /** What is reported one time only. */
    record Once(Span span, LocalDate due) implements Timing {}

    /**
     * What is reported about which days.
     *
     * @param due the day before holidays are looked at
     */
    record Turn(Span span, LocalDate due) {}

    /**
     * The turns that begin on or after a day and are due by another, in order.
     *
     * @param from where the counting of weeks begins
     */
    default List<Turn> turns(LocalDate from, LocalDate until) {
        return switch (this) {
            case Weeks weeks -> turns(weeks, from, until);
            case Months months -> turns(months, from, until);
            case Once(Span span, LocalDate due) ->
                    span.first().isBefore(from) || due.isAfter(until)
                            ? List.of()
                            : List.of(new Turn(span, due));
        };
    }

    private static List<Turn> turns(Weeks weeks, LocalDate from, LocalDate until) {
        List<Turn> turns = new ArrayList<>();
        LocalDate first = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        while (true) {
            LocalDate next = first.plusWeeks(weeks.every());
            LocalDate due = next.with(TemporalAdjusters.nextOrSame(weeks.day()));
            if (due.isAfter(until)) {
                return turns;
            }
            turns.add(new Turn(new Span(first, next.minusDays(1)), due));
            first = next;
        }
    }

    private static List<Turn> turns(Months months, LocalDate from, LocalDate until) {
        List<Turn> turns = new ArrayList<>();
        YearMonth first = YearMonth.of(from.getYear(), 1);
        while (true) {
            YearMonth next = first.plusMonths(months.length());
            YearMonth when = months.afterwards() ? next : next.minusMonths(1);
            LocalDate due = when.atDay(Math.min(months.day(), when.lengthOfMonth()));
            if (due.isAfter(until)) {
                return turns;
            }
            if (!first.atDay(1).isBefore(from)) {
                turns.add(
                        new Turn(
                                new Span(first.atDay(1), next.minusMonths(1).atEndOfMonth()), due));
            }
            first = next;
        }
    }
}
