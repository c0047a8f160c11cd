package org.xianxing.app.coordination;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.CalendarContributor;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingState;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.organization.Actor;

/** The meetings that somebody sees, at their time; one that was cancelled is not there. */
@Component
class MeetingCalendar implements CalendarContributor {

    /** Meetings have no end of their own; so much is kept free for them. */
    private static final int HOURS_KEPT = 2;

    private final MeetingService meetings;

    MeetingCalendar(MeetingService meetings) {
        this.meetings = meetings;
    }

    @Override
    public List<Entry> entriesOf(Actor actor, LocalDate from, LocalDate until) {
        if (!meetings.sees(actor)) {
            return List.of();
        }
        return meetings.list(actor).stream()
                .map(MeetingLine::meeting)
                .filter(meeting -> meeting.state() != MeetingState.CANCELLED)
                .map(MeetingCalendar::entry)
                .filter(entry -> !entry.when().day().isBefore(from))
                .filter(entry -> !entry.when().day().isAfter(until))
                .toList();
    }

    private static Entry entry(Meeting meeting) {
        LocalDateTime begin = meeting.at().atZone(Cycle.OFFICE_ZONE).toLocalDateTime();
        return new Entry(
                Kind.MEETING,
                meeting.id().value().toString(),
                meeting.plan().title(),
                new When.Span(begin, begin.plusHours(HOURS_KEPT)),
                "meeting/" + meeting.id().value(),
                false);
    }
}
