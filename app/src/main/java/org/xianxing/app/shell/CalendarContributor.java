package org.xianxing.app.shell;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.xianxing.domain.organization.Actor;

/**
 * What a feature adds to the calendar of an actor's post. It is asked for the page and for the
 * subscribed calendar alike, where there is no screen and no session; so it must use neither.
 */
public interface CalendarContributor {

    /** What an entry is about, in the order of the filter. */
    enum Kind {
        TASK,
        MILESTONE,
        REPORT,
        CASE,
        MEETING
    }

    /** When an entry is; times are those of the office's clock. */
    sealed interface When {

        /** The first day of it. */
        LocalDate day();

        /** A whole day, such as a due day. */
        record Day(LocalDate day) implements When {}

        /** From a time to a later one, such as a meeting. */
        record Span(LocalDateTime from, LocalDateTime until) implements When {

            public Span {
                if (!from.isBefore(until)) {
                    throw new IllegalArgumentException(
                            "a span ends after it begins: " + from + " – " + until);
                }
            }

            @Override
            public LocalDate day() {
                return from.toLocalDate();
            }
        }
    }

    /**
     * One thing in the calendar.
     *
     * @param id names it for ever among those of its kind, whatever becomes of its title and day
     * @param title its own words, in Chinese, without its kind
     * @param path where it is shown, relative to the application, such as {@code task/…}
     * @param late whether its day has passed and it is still open
     */
    record Entry(Kind kind, String id, String title, When when, String path, boolean late) {}

    /**
     * The entries of an actor between two days, both included, in any order. Permissions are asked
     * as everywhere; who may see nothing gets none.
     */
    List<Entry> entriesOf(Actor actor, LocalDate from, LocalDate until);
}
