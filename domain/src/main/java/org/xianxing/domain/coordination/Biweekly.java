package org.xianxing.domain.coordination;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.xianxing.domain.organization.Term;

/**
 * 两周一协调 (福建自贸试验区管理机构运行机制规定 二): when coordination was last held, and by when the next is due.
 *
 * @param last the day of the last coordination meeting that was held
 * @param planned the day of the next one that is planned
 */
public record Biweekly(Optional<LocalDate> last, Optional<LocalDate> planned) {

    private static final int DAYS = 14;

    public static Biweekly of(Collection<Meeting> meetings) {
        return new Biweekly(
                meetings.stream()
                        .filter(Biweekly::wasHeld)
                        .map(Biweekly::day)
                        .max(Comparator.naturalOrder()),
                meetings.stream()
                        .filter(m -> m.plan().kind().coordinates())
                        .filter(m -> m.state() == MeetingState.PLANNED)
                        .map(Biweekly::day)
                        .min(Comparator.naturalOrder()));
    }

    private static boolean wasHeld(Meeting meeting) {
        return meeting.plan().kind().coordinates()
                && (meeting.state() == MeetingState.HELD
                        || meeting.state() == MeetingState.MINUTES_ISSUED);
    }

    private static LocalDate day(Meeting meeting) {
        return Term.dayAt(meeting.at());
    }

    /** The last day on which the next one is in time; empty while there was none. */
    public Optional<LocalDate> due() {
        return last.map(day -> day.plusDays(DAYS));
    }

    public boolean isLate(LocalDate today) {
        return due().filter(today::isAfter).isPresent();
    }
}
