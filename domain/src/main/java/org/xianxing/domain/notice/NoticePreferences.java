package org.xianxing.domain.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.xianxing.domain.organization.AccountId;

/**
 * What is sent to a person out of the system, and when. The inbox has everything in any case.
 *
 * @param account whose they are
 * @param version counts changes; 0 while they are the defaults
 * @param channels the channels that are on
 * @param digest when what is not urgent is sent
 * @param quiet when nothing is sent
 * @param urgentAnytime whether what is urgent is sent in quiet hours too
 * @param muted what is never sent
 */
public record NoticePreferences(
        AccountId account,
        int version,
        Set<Channel> channels,
        Digest digest,
        Optional<QuietHours> quiet,
        boolean urgentAnytime,
        Set<NoticeGroup> muted) {

    private static final ZoneId OFFICE_TIME = ZoneId.of("Asia/Shanghai");
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    public NoticePreferences {
        channels = Set.copyOf(channels);
        muted = Set.copyOf(muted);
    }

    /** E-mail, one a day, urgent ones at once, silence at night. */
    public static NoticePreferences defaults(AccountId account) {
        return new NoticePreferences(
                account,
                0,
                Set.of(Channel.EMAIL),
                new Digest(Digest.Turn.DAILY, DayOfWeek.MONDAY, MORNING),
                Optional.of(NIGHT),
                false,
                Set.of());
    }

    /** Whether a notice of the kind is to leave by the channel. */
    public boolean want(NoticeKind kind, Channel channel) {
        return channels.contains(channel) && !muted.contains(kind.group());
    }

    /** When a notice of a moment is sent at the earliest: urgent ones wait for no digest. */
    public Instant sendAt(NoticeKind kind, Instant at) {
        LocalDateTime told = LocalDateTime.ofInstant(at, OFFICE_TIME);
        LocalDateTime due = kind.isUrgent() ? told : digest.next(told);
        boolean silent = !(kind.isUrgent() && urgentAnytime);
        LocalDateTime sent = silent ? quiet.map(hours -> hours.endAfter(due)).orElse(due) : due;
        return sent.atZone(OFFICE_TIME).toInstant();
    }
}
