package org.xianxing.app.coordination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.xianxing.app.shell.Messages;
import org.xianxing.domain.coordination.CoordinationReason;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingId;
import org.xianxing.domain.coordination.MeetingPlan;
import org.xianxing.domain.coordination.MeetingRepository;
import org.xianxing.domain.coordination.MeetingTransitions;
import org.xianxing.domain.coordination.MeetingTransitions.Act;
import org.xianxing.domain.coordination.NumberRepository;
import org.xianxing.domain.coordination.Series;
import org.xianxing.domain.coordination.StepKind;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** What is done with meetings: planning, holding, writing and issuing minutes. */
@Service
public class MeetingHandling {

    private final CoordinationDesk desk;
    private final MeetingAccess access;
    private final MeetingRepository meetings;
    private final NumberRepository numbers;
    private final MinutesPrinting printing;
    private final CoordinationWords words;

    MeetingHandling(
            CoordinationDesk desk,
            MeetingAccess access,
            MeetingRepository meetings,
            NumberRepository numbers,
            MinutesPrinting printing,
            CoordinationWords words) {
        this.desk = desk;
        this.access = access;
        this.meetings = meetings;
        this.numbers = numbers;
        this.printing = printing;
        this.words = words;
    }

    /** Plans a meeting; who is invited is told. */
    public Outcome<Meeting> plan(Actor actor, MeetingPlan plan) {
        access.requireCalls(actor);
        return desk.changing(() ->
                MeetingTransitions.plan(
                                plan,
                                actor.organization(),
                                access.isOffice(actor),
                                desk.signature(actor),
                                false)
                        .map(meeting -> {
                            meetings.add(meeting);
                            add(
                                    actor,
                                    meeting,
                                    StepKind.PLANNED,
                                    "",
                                    AuditTrail.Event.of(
                                            "PLAN_MEETING", subject(meeting.id()), told(meeting)));
                            call(actor, meeting, meeting.plan().bodies());
                            return meeting;
                        }));
    }

    /**
     * Changes what is said of a meeting; everybody who was or is invited is told.
     *
     * @param version of the meeting that the change was made from
     */
    public Outcome<Meeting> change(Actor actor, MeetingId id, int version, MeetingPlan plan) {
        return changed(
                actor,
                id,
                Optional.of(version),
                before -> {
                    Outcome<Meeting> outcome =
                            MeetingTransitions.change(before, plan, access.isOffice(actor));
                    return outcome.map(after -> {
                        store(actor, before, after, StepKind.CHANGED, "CHANGE_MEETING", "");
                        Set<OrganizationId> bodies = new LinkedHashSet<>(before.plan().bodies());
                        bodies.addAll(after.plan().bodies());
                        call(actor, after, List.copyOf(bodies));
                        return after;
                    });
                });
    }

    /** Says that a meeting was held. */
    public Outcome<Meeting> hold(Actor actor, MeetingId id) {
        Instant now = desk.now();
        return changed(
                actor,
                id,
                Optional.empty(),
                before ->
                        MeetingTransitions.hold(before, now)
                                .map(after ->
                                        store(
                                                actor,
                                                before,
                                                after,
                                                StepKind.HELD,
                                                "HOLD_MEETING",
                                                "")));
    }

    /** Calls a meeting off. */
    public Outcome<Meeting> cancel(Actor actor, MeetingId id, String why) {
        Instant now = desk.now();
        return changed(
                actor,
                id,
                Optional.empty(),
                before ->
                        MeetingTransitions.cancel(before, why, now)
                                .map(after -> {
                                    Meeting stored =
                                            store(
                                                    actor,
                                                    before,
                                                    after,
                                                    StepKind.CANCELLED,
                                                    "CANCEL_MEETING",
                                                    why);
                                    desk.tell(
                                            actor,
                                            after.plan().bodies(),
                                            NoticeKind.MEETING_CALLED,
                                            address(after),
                                            List.of(
                                                    after.plan().title(),
                                                    words.state(after.state(), Messages.CHINESE)));
                                    return stored;
                                }));
    }

    /**
     * Writes down who came, what was said, what was decided.
     *
     * @param version of the meeting that the change was made from
     */
    public Outcome<Meeting> write(
            Actor actor, MeetingId id, int version, MeetingTransitions.Written written) {
        return changed(
                actor,
                id,
                Optional.of(version),
                before ->
                        MeetingTransitions.write(before, written)
                                .map(after ->
                                        store(
                                                actor,
                                                before,
                                                after,
                                                StepKind.MINUTES_WRITTEN,
                                                "WRITE_MINUTES",
                                                "")));
    }

    /**
     * Issues the minutes: numbered, printed, kept; nothing changes any more.
     *
     * @param version of the meeting that was read
     */
    public Outcome<Meeting> issue(Actor actor, MeetingId id, int version) {
        Instant now = desk.now();
        return changed(
                actor,
                id,
                Optional.of(version),
                before -> {
                    List<Reason> reasons =
                            new ArrayList<>(MeetingTransitions.obstacles(before, Act.ISSUE, now));
                    if (reasons.isEmpty()) {
                        reasons.addAll(printing.obstacles(before, desk.today()));
                    }
                    return Outcome.unless(reasons, () -> issued(actor, before));
                });
    }

    private Meeting issued(Actor actor, Meeting before) {
        Meeting after = before.issuedAs(numbers.next(Series.MINUTES, desk.today().getYear()));
        Meeting stored =
                store(
                        actor,
                        before,
                        after,
                        StepKind.MINUTES_ISSUED,
                        "ISSUE_MINUTES",
                        after.number().map(Object::toString).orElse(""));
        printing.keep(stored, desk.today());
        Set<OrganizationId> bodies = new LinkedHashSet<>(stored.plan().bodies());
        stored.decisions()
                .forEach(decision -> {
                    decision.lead().ifPresent(bodies::add);
                    bodies.addAll(decision.units());
                });
        desk.tell(
                actor,
                bodies,
                NoticeKind.MEETING_CALLED,
                address(stored),
                List.of(stored.plan().title(), words.state(stored.state(), Messages.CHINESE)));
        return stored;
    }

    /** The minutes as they would be issued, marked as a draft. */
    public byte[] preview(Actor actor, MeetingId id) {
        Meeting meeting = existing(id);
        access.requireRuns(actor, meeting);
        byte[] paper = printing.draft(meeting, desk.today());
        desk.trace(actor, "PREVIEW_MINUTES", subject(id), "");
        return paper;
    }

    private Outcome<Meeting> changed(
            Actor actor,
            MeetingId id,
            Optional<Integer> version,
            Function<Meeting, Outcome<Meeting>> change) {
        access.requireRuns(actor, existing(id));
        return desk.changing(() -> {
            Meeting before = existing(id);
            if (version.filter(v -> v != before.version()).isPresent()) {
                return Outcome.refused(CoordinationReason.COORDINATION_CHANGED_MEANWHILE);
            }
            return change.apply(before);
        });
    }

    private Meeting store(
            Actor actor, Meeting before, Meeting after, StepKind kind, String action, String text) {
        meetings.update(after);
        add(
                actor,
                after,
                kind,
                text,
                AuditTrail.Event.change(action, subject(after.id()), told(before), told(after))
                        .with(text));
        return after;
    }

    private void add(
            Actor actor, Meeting meeting, StepKind kind, String text, AuditTrail.Event event) {
        desk.add(
                actor,
                meeting.id().value(),
                new CoordinationDesk.Happening(kind, text, Optional.empty(), false),
                List.<Attachment>of(),
                event);
    }

    private void call(Actor actor, Meeting meeting, List<OrganizationId> bodies) {
        desk.tell(
                actor,
                bodies,
                NoticeKind.MEETING_CALLED,
                address(meeting),
                List.of(meeting.plan().title(), words.moment(meeting.at(), Messages.CHINESE)));
    }

    private static String address(Meeting meeting) {
        return "meeting/" + meeting.id().value();
    }

    private Meeting existing(MeetingId id) {
        return meetings.find(id)
                .orElseThrow(() -> new NoSuchElementException("no meeting " + id.value()));
    }

    static String subject(MeetingId id) {
        return "meeting " + id.value();
    }

    private static String told(Meeting meeting) {
        return meeting.plan().title() + " " + meeting.state() + " " + meeting.at();
    }
}
