package org.xianxing.domain.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianxing.domain.organization.OrganizationId;

/** How obligations are counted. */
class BoardTest {

    private static final Instant DEADLINE = Instant.parse("2026-01-12T04:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 1, 12);
    private static final ReportPeriod PERIOD =
            new ReportPeriod(
                    PeriodId.random(),
                    1,
                    ScheduleId.random(),
                    new Span(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 11)),
                    DUE,
                    DEADLINE);

    @Test
    void nothing_is_missing_before_the_deadline_and_everything_unsent_is_at_it() {
        assertThat(standing(false, Optional.empty(), DEADLINE.minusNanos(1)))
                .isEqualTo(Standing.UPCOMING);
        assertThat(standing(false, Optional.empty(), DEADLINE)).isEqualTo(Standing.MISSING);
    }

    @Test
    void what_came_back_stays_in_time_when_it_was_first_sent_in_time() {
        Report sent =
                Report.blank(PERIOD.id(), Rhythms.AREA)
                        .sent(anyAccount(), stamp(DEADLINE.minusSeconds(60)), ReportFigures.NONE);
        Report again =
                sent.returned(stamp(DEADLINE.plusSeconds(60)), "缺数字")
                        .sent(anyAccount(), stamp(DEADLINE.plusSeconds(999)), ReportFigures.NONE);

        assertThat(standing(false, again.firstSent(), DEADLINE.plusSeconds(1_000)))
                .isEqualTo(Standing.ON_TIME);
        assertThat(again.sending()).isEqualTo(2);
        assertThat(again.trace().returned()).isEmpty();
    }

    @Test
    void the_exempt_owe_nothing_and_what_they_send_all_the_same_counts() {
        Instant later = DEADLINE.plusSeconds(60);

        assertThat(standing(true, Optional.empty(), later)).isEqualTo(Standing.EXEMPT);
        assertThat(standing(true, Optional.of(DEADLINE.minusSeconds(1)), later))
                .isEqualTo(Standing.ON_TIME);
    }

    @Test
    void an_exemption_expires_after_its_last_day_and_holds_for_its_unit_and_schedule_only() {
        Exemption until = exemption(Rhythms.AREA, Optional.empty(), DUE.minusDays(9), DUE);

        assertThat(until.covers(Rhythms.AREA, PERIOD)).isTrue();
        assertThat(until.covers(Rhythms.GROUP, PERIOD)).isFalse();
        assertThat(until.endingOn(DUE.minusDays(1)).covers(Rhythms.AREA, PERIOD)).isFalse();
        assertThat(
                        exemption(
                                        Rhythms.AREA,
                                        Optional.of(ScheduleId.random()),
                                        DUE.minusDays(9),
                                        DUE)
                                .covers(Rhythms.AREA, PERIOD))
                .isFalse();
        assertThat(
                        exemption(Rhythms.AREA, Optional.of(PERIOD.schedule()), DUE, DUE)
                                .covers(Rhythms.AREA, PERIOD))
                .isTrue();
    }

    @Test
    void the_board_counts_on_time_late_missing_and_exempt_apart() {
        OrganizationId late = OrganizationId.random();
        OrganizationId missing = OrganizationId.random();
        OrganizationId exempt = OrganizationId.random();
        Instant now = DEADLINE.plusSeconds(7_200);
        Board board =
                Board.of(
                        List.of(PERIOD),
                        List.of(
                                owes(missing, Optional.empty()),
                                owes(late, Optional.of(DEADLINE.plusSeconds(3_600))),
                                owes(Rhythms.AREA, Optional.of(DEADLINE.minusSeconds(3_600))),
                                owes(exempt, Optional.empty())),
                        List.of(exemption(exempt, Optional.empty(), DUE, DUE)),
                        List.of(Rhythms.AREA, Rhythms.GROUP, late),
                        now);

        assertThat(board.rows())
                .extracting(Board.Row::unit)
                .as("in the order wanted, without those who owe nothing, others behind")
                .containsExactly(Rhythms.AREA, late, missing, exempt);
        assertThat(board.totals()).containsExactly(new Tally(0, 1, 1, 1, 1));
        assertThat(board.total().past()).isEqualTo(3);
        assertThat(board.unread()).isEqualTo(2);
    }

    @Test
    void a_unit_that_owes_nothing_for_a_period_has_an_empty_cell() {
        ReportPeriod other =
                new ReportPeriod(
                        PeriodId.random(), 1, PERIOD.schedule(), PERIOD.span(), DUE, DEADLINE);
        Board board =
                Board.of(
                        List.of(PERIOD, other),
                        List.of(owes(Rhythms.AREA, Optional.empty())),
                        List.of(),
                        List.of(),
                        DEADLINE);

        assertThat(board.rows().getFirst().cells().get(1)).isEmpty();
        assertThat(board.rows().getFirst().tally()).isEqualTo(new Tally(0, 0, 0, 1, 0));
    }

    private static Obligation owes(OrganizationId unit, Optional<Instant> sent) {
        return new Obligation(
                PERIOD.id(), unit, sent.map(at -> new Obligation.Mark(ReportState.SENT, sent)));
    }

    private static Exemption exemption(
            OrganizationId unit, Optional<ScheduleId> schedule, LocalDate first, LocalDate last) {
        return new Exemption(
                ExemptionId.random(),
                1,
                unit,
                schedule,
                new Span(first, last),
                "机构筹建",
                "郑明辉",
                DEADLINE);
    }

    private static Standing standing(boolean exempt, Optional<Instant> sent, Instant now) {
        return Standing.of(DEADLINE, exempt, sent, now);
    }

    private static Report.Stamp stamp(Instant at) {
        return new Report.Stamp("沈岩", at);
    }

    private static org.xianxing.domain.organization.AccountId anyAccount() {
        return org.xianxing.domain.organization.AccountId.random();
    }
}
