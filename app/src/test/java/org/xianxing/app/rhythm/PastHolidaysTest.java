package org.xianxing.app.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianxing.domain.rhythm.WorkCalendar;
import org.xianxing.domain.rhythm.Workdays;

/** The years that the library knows. */
class PastHolidaysTest {

    private final Workdays workdays = new WorkCalendar(PastHolidays.all(), PastHolidays.years());

    @ParameterizedTest
    @CsvSource({
        "2024-02-04, true", // make-up Sunday before the Spring Festival
        "2024-02-09, true", // New Year's Eve of 2024 was worked
        "2024-02-12, false",
        "2024-02-18, true",
        "2024-05-11, true",
        "2024-09-14, true",
        "2024-10-07, false",
        "2024-10-12, true",
        "2020-01-19, true",
        "2019-05-05, true",
        "2015-09-03, false",
        "2015-09-06, true"
    })
    void holidays_and_make_up_days_of_the_past_are_known(LocalDate day, boolean worked) {
        assertThat(workdays.isWorkday(day)).isEqualTo(worked);
    }

    /** A year counts as known only if there is a holiday of each season in it. */
    @ParameterizedTest
    @ValueSource(ints = {2002, 2008, 2013, 2024})
    void a_known_year_has_new_year_may_day_and_national_day(int year) {
        assertThat(workdays.knows(year)).isTrue();
        for (LocalDate day :
                new LocalDate[] {
                    LocalDate.of(year, 1, 1), LocalDate.of(year, 5, 1), LocalDate.of(year, 10, 1)
                }) {
            assertThat(workdays.isWorkday(day)).as(day.toString()).isFalse();
        }
    }

    @Test
    void years_the_library_does_not_know_whole_are_left_out() {
        assertThat(workdays.knows(2001)).isFalse();
        assertThat(workdays.knows(2025)).isFalse();
        assertThat(PastHolidays.all().keySet())
                .allMatch(day -> day.getYear() >= 2002 && day.getYear() <= 2024);
        assertThat(PastHolidays.all()).isNotEqualTo(Map.of());
    }
}
