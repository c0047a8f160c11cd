package org.xianxing.domain.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.xianxing.domain.shared.Reason;

/**
 * The five dates of a cycle, as instants. A deadline is the first moment that is too late: at 17:30
 * exactly the door is shut, the last second before it is open.
 *
 * @param selfScoreFrom zones may record and submit from here
 * @param selfScoreUntil deadline of the self-score
 * @param cityReviewUntil deadline of the city review
 * @param provinceReviewUntil deadline of the province review
 * @param objectionUntil deadline for objections
 */
public record Schedule(
        Instant selfScoreFrom,
        Instant selfScoreUntil,
        Instant cityReviewUntil,
        Instant provinceReviewUntil,
        Instant objectionUntil) {

    private static final LocalTime START_OF_WORK = LocalTime.of(8, 30);
    private static final LocalTime END_OF_WORK = LocalTime.of(17, 30);

    /**
     * The dates an office usually sets: from the first working days after the year, or from today
     * when those are over. Weekends are passed over; holidays are not known here.
     *
     * @param year the evaluated year
     */
    public static Schedule proposed(int year, Instant now) {
        LocalDate usual = LocalDate.of(year + 1, 1, 4);
        LocalDate tomorrow = LocalDate.ofInstant(now, Cycle.OFFICE_ZONE).plusDays(1);
        LocalDate from = workday(tomorrow.isAfter(usual) ? tomorrow : usual);
        return new Schedule(
                at(from, START_OF_WORK),
                at(workday(from.plusDays(18)), END_OF_WORK),
                at(workday(from.plusDays(32)), END_OF_WORK),
                at(workday(from.plusDays(60)), END_OF_WORK),
                at(workday(from.plusDays(67)), END_OF_WORK));
    }

    private static LocalDate workday(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> date.plusDays(2);
            case SUNDAY -> date.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> date;
        };
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(Cycle.OFFICE_ZONE).toInstant();
    }

    /**
     * The same dates with the objection period ending earlier. Dates that would then come too late
     * move to the last seconds before it, in their order.
     */
    public Schedule endingAt(Instant end) {
        Instant province = earlier(provinceReviewUntil, end.minusSeconds(1));
        Instant city = earlier(cityReviewUntil, province.minusSeconds(1));
        Instant self = earlier(selfScoreUntil, city.minusSeconds(1));
        Instant from = earlier(selfScoreFrom, self.minusSeconds(1));
        return new Schedule(from, self, city, province, end);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The order the dates must have; empty when they do. */
    public List<Reason> violations() {
        List<Instant> dates =
                List.of(
                        selfScoreFrom,
                        selfScoreUntil,
                        cityReviewUntil,
                        provinceReviewUntil,
                        objectionUntil);
        List<Reason> reasons = new ArrayList<>();
        for (int i = 1; i < dates.size(); i++) {
            if (Duration.between(dates.get(i - 1), dates.get(i)).compareTo(Duration.ZERO) <= 0) {
                reasons.add(
                        Reason.of(
                                EvaluationReason.CYCLE_DATES_OUT_OF_ORDER,
                                dates.get(i - 1),
                                dates.get(i)));
            }
        }
        return reasons;
    }
}
