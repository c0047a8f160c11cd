package org.xianxing.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianxing.domain.organization.AccountId;

class NoticePreferencesTest {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    /** 2026-11-24 is a Tuesday. */
    @ParameterizedTest
    @CsvSource({
        // told, digest, urgent, anytime, sent
        "2026-11-24T10:00, AT_ONCE, false, false, 2026-11-24T10:00",
        "2026-11-24T21:59, AT_ONCE, false, false, 2026-11-24T21:59",
        "2026-11-24T22:00, AT_ONCE, false, false, 2026-11-25T07:00",
        "2026-11-25T00:00, AT_ONCE, false, false, 2026-11-25T07:00",
        "2026-11-25T06:59, AT_ONCE, false, false, 2026-11-25T07:00",
        "2026-11-25T07:00, AT_ONCE, false, false, 2026-11-25T07:00",
        "2026-11-24T08:29, DAILY, false, false, 2026-11-24T08:30",
        "2026-11-24T08:30, DAILY, false, false, 2026-11-24T08:30",
        "2026-11-24T08:31, DAILY, false, false, 2026-11-25T08:30",
        "2026-11-24T10:00, WEEKLY, false, false, 2026-11-30T08:30",
        "2026-11-30T08:30, WEEKLY, false, false, 2026-11-30T08:30",
        "2026-11-30T08:31, WEEKLY, false, false, 2026-12-07T08:30",
        "2026-11-24T10:00, WEEKLY, true, false, 2026-11-24T10:00",
        "2026-11-24T23:00, DAILY, true, false, 2026-11-25T07:00",
        "2026-11-24T23:00, DAILY, true, true, 2026-11-24T23:00",
        "2026-11-24T23:00, AT_ONCE, false, true, 2026-11-25T07:00"
    })
    void a_notice_waits_for_the_digest_unless_urgent_and_for_the_end_of_the_quiet_hours(
            LocalDateTime told,
            Digest.Turn turn,
            boolean urgent,
            boolean anytime,
            LocalDateTime sent) {
        NoticePreferences preferences =
                new NoticePreferences(
                        AccountId.random(),
                        1,
                        Set.of(Channel.EMAIL),
                        new Digest(turn, DayOfWeek.MONDAY, LocalTime.of(8, 30)),
                        Optional.of(NIGHT),
                        anytime,
                        Set.of());

        Instant at =
                preferences.sendAt(
                        urgent ? NoticeKind.TASK_LATE : NoticeKind.TASK_DUE,
                        told.atZone(OFFICE).toInstant());

        assertThat(LocalDateTime.ofInstant(at, OFFICE)).isEqualTo(sent);
    }

    @Test
    void a_digest_in_the_quiet_hours_comes_after_them() {
        NoticePreferences preferences =
                new NoticePreferences(
                        AccountId.random(),
                        1,
                        Set.of(),
                        new Digest(Digest.Turn.DAILY, DayOfWeek.MONDAY, LocalTime.of(6, 0)),
                        Optional.of(NIGHT),
                        true,
                        Set.of());

        Instant at =
                preferences.sendAt(
                        NoticeKind.TASK_DUE,
                        LocalDateTime.parse("2026-11-24T10:00").atZone(OFFICE).toInstant());

        assertThat(LocalDateTime.ofInstant(at, OFFICE)).isEqualTo("2026-11-25T07:00");
    }

    @Test
    void quiet_hours_in_the_day_end_the_same_day() {
        QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 30));

        assertThat(noon.endAfter(LocalDateTime.parse("2026-11-24T12:00")))
                .isEqualTo("2026-11-24T14:30");
        assertThat(noon.endAfter(LocalDateTime.parse("2026-11-24T14:30")))
                .isEqualTo("2026-11-24T14:30");
        assertThat(noon.cover(LocalTime.of(11, 59))).isFalse();
    }

    @Test
    void what_is_muted_or_switched_off_is_not_sent() {
        NoticePreferences preferences =
                new NoticePreferences(
                        AccountId.random(),
                        1,
                        Set.of(Channel.EMAIL),
                        new Digest(Digest.Turn.AT_ONCE, DayOfWeek.MONDAY, LocalTime.NOON),
                        Optional.empty(),
                        false,
                        Set.of(NoticeGroup.REPORTS));

        assertThat(preferences.want(NoticeKind.TASK_DUE, Channel.EMAIL)).isTrue();
        assertThat(preferences.want(NoticeKind.TASK_DUE, Channel.SMS)).isFalse();
        assertThat(preferences.want(NoticeKind.REPORT_LATE, Channel.EMAIL)).isFalse();
    }
}
