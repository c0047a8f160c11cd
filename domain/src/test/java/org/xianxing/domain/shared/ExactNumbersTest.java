package org.xianxing.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points and yuan. */
class ExactNumbersTest {

    @ParameterizedTest
    @CsvSource({"12, 12.00", "0.5, 0.50", "0.2, 0.20", "0, 0.00", "' 4.50 ', 4.50", "1.000, 1.00"})
    void points_are_read_and_printed_with_two_decimals(String typed, String printed) {
        assertThat(Points.of(typed)).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.01", "0.005", "半", "", "1e30"})
    void what_is_no_exact_number_of_points_is_refused(String typed) {
        assertThatThrownBy(() -> Points.of(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void points_add_multiply_and_are_cut_off_without_rounding() {
        Points fifth = Points.of("0.2");

        assertThat(fifth.times(9)).isEqualTo(Points.of("1.80"));
        assertThat(fifth.times(11).cappedAt(Points.of("2"))).isEqualTo(Points.of("2"));
        assertThat(Points.sum(List.of(fifth, Points.of("0.1")))).isEqualTo(Points.of("0.3"));
        assertThat(Points.sum(List.of())).isEqualTo(Points.ZERO);
        assertThat(Points.of("1").hundredthsAbove(Points.of("1.5"))).isEqualTo(-50);
        assertThatThrownBy(() -> new Points(Long.MAX_VALUE).plus(fifth))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void equal_numbers_are_equal_however_they_are_written() {
        assertThat(Points.of("1.0")).isEqualTo(Points.of("1")).hasSameHashCodeAs(Points.of("1.00"));
        assertThat(Yuan.of(new BigDecimal("1E+6"))).isEqualTo(Yuan.of(1_000_000));
    }

    @Test
    void yuan_are_exact_to_the_fen() {
        assertThat(Yuan.of(new BigDecimal("0.01")).plus(Yuan.of(1))).hasToString("1.01");
        assertThatThrownBy(() -> Yuan.of(new BigDecimal("0.001")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Yuan.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
