package org.xianxing.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TermTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final Term NOVEMBER = new Term(FIRST, LAST);

    @Test
    void both_ends_belong_to_it() {
        assertThat(NOVEMBER.holdsOn(FIRST)).isTrue();
        assertThat(NOVEMBER.holdsOn(LAST)).isTrue();
        assertThat(NOVEMBER.holdsOn(FIRST.minusDays(1))).isFalse();
        assertThat(NOVEMBER.holdsOn(LAST.plusDays(1))).isFalse();
    }

    @Test
    void it_does_not_end_before_it_begins() {
        assertThatThrownBy(() -> new Term(LAST, FIRST))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ending_leaves_the_days_before() {
        LocalDate today = LocalDate.of(2026, 11, 23);

        assertThat(NOVEMBER.endedBefore(today)).isEqualTo(new Term(FIRST, today.minusDays(1)));
        assertThat(NOVEMBER.endedBefore(LAST.plusDays(9))).isEqualTo(NOVEMBER);
    }

    @Test
    void a_term_withdrawn_before_its_first_day_never_holds() {
        Term withdrawn = NOVEMBER.endedBefore(FIRST.minusMonths(1));

        assertThat(withdrawn.holdsOn(FIRST)).isFalse();
        assertThat(withdrawn.isOver(FIRST)).isTrue();
    }

    @Test
    void terms_that_share_a_day_overlap() {
        assertThat(NOVEMBER.overlaps(Term.from(LAST))).isTrue();
        assertThat(NOVEMBER.overlaps(Term.from(LAST.plusDays(1)))).isFalse();
    }
}
