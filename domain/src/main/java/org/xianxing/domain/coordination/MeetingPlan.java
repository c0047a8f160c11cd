package org.xianxing.domain.coordination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Reason;

/**
 * What is said of a meeting before it is held.
 *
 * @param at when it begins; empty while nobody has said
 * @param chair who presides
 * @param agenda 议题 in order
 * @param participants 参会单位和人员 in order
 */
public record MeetingPlan(
        MeetingKind kind,
        String title,
        Optional<Instant> at,
        String place,
        String chair,
        List<AgendaItem> agenda,
        List<Participant> participants) {

    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_PLACE = 100;
    public static final int LONGEST_CHAIR = 60;
    public static final int MOST_ITEMS = 30;
    public static final int MOST_PARTICIPANTS = 100;

    public MeetingPlan {
        title = title.strip();
        place = place.strip();
        chair = chair.strip();
        agenda = List.copyOf(agenda);
        participants = List.copyOf(participants);
    }

    /** Everything that is missing or wrong. */
    List<Reason> problems() {
        List<Reason> reasons = new ArrayList<>();
        reasons.addAll(
                Texts.problems(title, LONGEST_TITLE, CoordinationReason.MEETING_TITLE_MISSING));
        if (at.isEmpty()) {
            reasons.add(Reason.of(CoordinationReason.MEETING_TIME_MISSING));
        }
        reasons.addAll(
                Texts.problems(place, LONGEST_PLACE, CoordinationReason.MEETING_PLACE_MISSING));
        reasons.addAll(
                Texts.problems(chair, LONGEST_CHAIR, CoordinationReason.MEETING_CHAIR_MISSING));
        if (agenda.isEmpty()) {
            reasons.add(Reason.of(CoordinationReason.MEETING_AGENDA_MISSING));
        }
        agenda.forEach(item ->
                reasons.addAll(
                        Texts.problems(
                                item.title(),
                                AgendaItem.LONGEST_TITLE,
                                CoordinationReason.MEETING_ITEM_MISSING)));
        if (participants.isEmpty()) {
            reasons.add(Reason.of(CoordinationReason.MEETING_PARTICIPANTS_MISSING));
        }
        if (agenda.size() > MOST_ITEMS || participants.size() > MOST_PARTICIPANTS) {
            reasons.add(
                    Reason.of(CoordinationReason.MEETING_TOO_LONG, MOST_ITEMS, MOST_PARTICIPANTS));
        }
        reasons.addAll(wrong(participants));
        return reasons;
    }

    /** What is wrong with those who are invited. */
    static List<Reason> wrong(List<Participant> participants) {
        List<Reason> reasons = new ArrayList<>();
        Set<Participant> known = new HashSet<>();
        for (Participant invited : participants) {
            reasons.addAll(Texts.tooLong(invited.person(), Participant.LONGEST_PERSON));
            if (invited.body().isEmpty() && invited.person().isBlank()) {
                reasons.add(Reason.of(CoordinationReason.MEETING_PARTICIPANT_UNNAMED));
            }
            if (!known.add(invited.was(invited.person(), Participant.Attendance.INVITED))) {
                reasons.add(Reason.of(CoordinationReason.MEETING_PARTICIPANT_TWICE));
            }
        }
        return reasons.stream().distinct().toList();
    }

    /** The bodies that are invited, in order. */
    public List<OrganizationId> bodies() {
        return participants.stream().flatMap(p -> p.body().stream()).distinct().toList();
    }

    MeetingPlan attendedBy(List<Participant> came) {
        return new MeetingPlan(kind, title, at, place, chair, agenda, came);
    }
}
