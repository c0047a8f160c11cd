package org.xianxing.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void the_proposed_dates_are_in_order_and_on_working_days() {
        for (String now : new String[] {"2026-11-23T01:00:00Z", "2027-02-05T10:00:00Z"}) {
            Schedule proposed = Schedule.proposed(2026, Instant.parse(now));

            assertThat(proposed.violations()).isEmpty();
            assertThat(proposed.selfScoreFrom()).isAfter(Instant.parse(now));
            assertThat(
                            proposed.selfScoreUntil()
                                    .atZone(Cycle.OFFICE_ZONE)
                                    .getDayOfWeek()
                                    .getValue())
                    .isLessThan(6);
        }
    }

    @Test
    void the_usual_dates_begin_on_the_first_working_day_after_the_fourth_of_january() {
        Schedule proposed = Schedule.proposed(2026, Instant.parse("2026-11-23T01:00:00Z"));

        assertThat(proposed.selfScoreFrom()).isEqualTo(Instant.parse("2027-01-04T00:30:00Z"));
        assertThat(proposed.selfScoreUntil()).isEqualTo(Instant.parse("2027-01-22T09:30:00Z"));
    }

    @Test
    void an_earlier_end_keeps_the_dates_in_order() {
        Schedule proposed = Schedule.proposed(2026, Instant.parse("2026-11-23T01:00:00Z"));
        Instant end = proposed.selfScoreUntil().minusSeconds(60);

        Schedule ended = proposed.endingAt(end);

        assertThat(ended.objectionUntil()).isEqualTo(end);
        assertThat(ended.selfScoreFrom()).isEqualTo(proposed.selfScoreFrom());
        assertThat(ended.violations()).isEmpty();
    }
}
