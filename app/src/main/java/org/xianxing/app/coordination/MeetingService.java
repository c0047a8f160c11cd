package org.xianxing.app.coordination;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xianxing.app.task.Bodies;
import org.xianxing.domain.coordination.Biweekly;
import org.xianxing.domain.coordination.DocumentRepository;
import org.xianxing.domain.coordination.FiledDocument;
import org.xianxing.domain.coordination.Matter;
import org.xianxing.domain.coordination.MatterRepository;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingDecision;
import org.xianxing.domain.coordination.MeetingId;
import org.xianxing.domain.coordination.MeetingKind;
import org.xianxing.domain.coordination.MeetingRepository;
import org.xianxing.domain.coordination.MeetingState;
import org.xianxing.domain.coordination.MeetingTransitions;
import org.xianxing.domain.coordination.MeetingTransitions.Act;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AttachmentRepository;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskRepository;

/** Reads meetings for whom they concern. */
@Service
public class MeetingService {

    private final CoordinationDesk desk;
    private final MeetingAccess access;
    private final MatterAccess matterAccess;
    private final DocumentAccess documentAccess;
    private final TopicGroups groups;
    private final MeetingRepository meetings;
    private final MatterRepository matters;
    private final DocumentRepository documents;
    private final TaskRepository tasks;
    private final OrganizationRepository organizations;
    private final AttachmentRepository attachments;
    private final CoordinationWords words;

    MeetingService(
            CoordinationDesk desk,
            MeetingAccess access,
            MatterAccess matterAccess,
            DocumentAccess documentAccess,
            TopicGroups groups,
            MeetingRepository meetings,
            MatterRepository matters,
            DocumentRepository documents,
            TaskRepository tasks,
            OrganizationRepository organizations,
            AttachmentRepository attachments,
            CoordinationWords words) {
        this.desk = desk;
        this.access = access;
        this.matterAccess = matterAccess;
        this.documentAccess = documentAccess;
        this.groups = groups;
        this.meetings = meetings;
        this.matters = matters;
        this.documents = documents;
        this.tasks = tasks;
        this.organizations = organizations;
        this.attachments = attachments;
        this.words = words;
    }

    /** Whether somebody sees any meetings at all, and so has a page of them. */
    public boolean sees(Actor actor) {
        return AccessPolicy.allows(
                actor, Action.VIEW_MEETING, new Target.Unit(actor.organization()));
    }

    /** Which meetings somebody can call; none for most. */
    public List<MeetingKind> kinds(Actor actor) {
        if (access.isOffice(actor)) {
            return List.of(MeetingKind.values());
        }
        return access.isGroup(actor) ? List.of(MeetingKind.COORDINATION) : List.of();
    }

    /** What the form offers: bodies to invite, and what can be put on the agenda. */
    public record Form(
            List<MeetingKind> kinds,
            List<Organization> bodies,
            List<Matter> matters,
            List<FiledDocument> documents) {}

    public Form form(Actor actor) {
        access.requireCalls(actor);
        return new Form(
                kinds(actor),
                groups.bodies(),
                matters.all().stream()
                        .filter(matter -> matter.state().isOpen())
                        .filter(matter -> matterAccess.maySee(actor, matter))
                        .toList(),
                documents.all().stream()
                        .filter(document -> document.state().isOpen())
                        .filter(document -> documentAccess.maySee(actor, document))
                        .toList());
    }

    /** The meetings that the actor may see, the latest first. */
    public List<MeetingLine> list(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_MEETING, new Target.Unit(actor.organization()));
        return meetings.all().stream()
                .filter(meeting -> access.maySee(actor, meeting))
                .map(meeting -> line(actor, meeting))
                .toList();
    }

    private MeetingLine line(Actor actor, Meeting meeting) {
        boolean due =
                meeting.state() == MeetingState.HELD
                        || meeting.state() == MeetingState.PLANNED
                                && !desk.now().isBefore(meeting.at());
        long open =
                meeting.state() == MeetingState.MINUTES_ISSUED
                        ? meeting.decisions().stream().filter(d -> d.task().isEmpty()).count()
                        : 0;
        return new MeetingLine(
                meeting,
                groups.organization(meeting.host()),
                due && access.runs(actor, meeting),
                open);
    }

    /** The meetings whose next step is the actor's. */
    public List<MeetingLine> waitingFor(Actor actor) {
        if (!sees(actor)) {
            return List.of();
        }
        return list(actor).stream().filter(MeetingLine::waiting).toList();
    }

    /** The meetings to come that the actor's body calls or is invited to, the next one first. */
    public List<MeetingLine> coming(Actor actor) {
        if (!sees(actor)) {
            return List.of();
        }
        return list(actor).stream()
                .filter(line -> line.meeting().state() == MeetingState.PLANNED)
                .filter(line -> desk.now().isBefore(line.meeting().at()))
                .toList()
                .reversed();
    }

    /** 两周一协调, as far as the actor sees meetings. */
    public Biweekly biweekly(Actor actor) {
        return Biweekly.of(list(actor).stream().map(MeetingLine::meeting).toList());
    }

    /** A meeting with all that its page shows; none for what the actor may not see. */
    public Optional<MeetingView> view(Actor actor, MeetingId id) {
        return meetings.find(id)
                .filter(meeting -> access.maySee(actor, meeting))
                .map(meeting -> view(actor, meeting));
    }

    private MeetingView view(Actor actor, Meeting meeting) {
        Map<Act, List<Reason>> acts = new EnumMap<>(Act.class);
        if (access.runs(actor, meeting)) {
            for (Act act : Act.values()) {
                if (MeetingTransitions.knows(meeting, act)) {
                    acts.put(act, MeetingTransitions.obstacles(meeting, act, desk.now()));
                }
            }
        }
        Map<TaskId, Task> carrying = new HashMap<>();
        meeting.decisions().stream()
                .flatMap(decision -> decision.task().stream())
                .forEach(id -> tasks.task(id).ifPresent(task -> carrying.put(id, task)));
        String minutes = MinutesPrinting.subject(meeting.id());
        return new MeetingView(
                meeting,
                groups.organization(meeting.host()),
                Bodies.of(organizations),
                attachments.of(List.of(minutes)).getOrDefault(minutes, List.of()).stream()
                        .findFirst(),
                carrying,
                AccessPolicy.allows(actor, Action.MANAGE_PLAN, Target.PROVINCE),
                desk.history(meeting.id().value()),
                acts);
    }

    /** Which decision of which meeting a task carries out, for whoever may see the meeting. */
    public record Origin(Meeting meeting, MeetingDecision decision) {}

    public Optional<Origin> ofTask(Actor actor, TaskId task) {
        if (!sees(actor)) {
            return Optional.empty();
        }
        return meetings.ofTask(task)
                .filter(meeting -> access.maySee(actor, meeting))
                .flatMap(meeting ->
                        meeting.decisions().stream()
                                .filter(d -> d.task().filter(task::equals).isPresent())
                                .findFirst()
                                .map(decision -> new Origin(meeting, decision)));
    }

    /** The ledger of decisions (议定事项台账) as a workbook; recorded. */
    public byte[] workbook(Actor actor) {
        List<Meeting> issued =
                list(actor).stream()
                        .map(MeetingLine::meeting)
                        .filter(meeting -> meeting.state() == MeetingState.MINUTES_ISSUED)
                        .toList();
        byte[] workbook = CoordinationLedgers.decisions(issued, words, this::name, tasks::task);
        desk.trace(actor, "EXPORT_DECISIONS", "meetings", issued.size() + " meetings");
        return workbook;
    }

    private String name(OrganizationId id) {
        return groups.organization(id).name();
    }
}
