package org.xianxing.app.coordination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.xianxing.app.shell.Messages;
import org.xianxing.domain.coordination.CoordinationReason;
import org.xianxing.domain.coordination.Deadlines;
import org.xianxing.domain.coordination.Matter;
import org.xianxing.domain.coordination.MatterContent;
import org.xianxing.domain.coordination.MatterId;
import org.xianxing.domain.coordination.MatterRepository;
import org.xianxing.domain.coordination.MatterTransitions;
import org.xianxing.domain.coordination.MatterTransitions.Act;
import org.xianxing.domain.coordination.MatterTransitions.Party;
import org.xianxing.domain.coordination.StepKind;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.TaskRepository;

/** What is done with matters: raising, convening, answering, taking them up, confirming. */
@Service
public class MatterHandling {

    private final CoordinationDesk desk;
    private final MatterAccess access;
    private final TopicGroups groups;
    private final MatterRepository matters;
    private final TaskRepository tasks;
    private final CoordinationWords words;

    MatterHandling(
            CoordinationDesk desk,
            MatterAccess access,
            TopicGroups groups,
            MatterRepository matters,
            TaskRepository tasks,
            CoordinationWords words) {
        this.desk = desk;
        this.access = access;
        this.groups = groups;
        this.matters = matters;
        this.tasks = tasks;
        this.words = words;
    }

    /** Raises something for the actor's body. */
    public Outcome<Matter> raise(Actor actor, MatterContent content, List<Attachment> files) {
        AccessPolicy.require(actor, Action.RAISE_MATTER, new Target.Unit(actor.organization()));
        Organization raiser = groups.organization(actor.organization());
        List<OrganizationId> offered =
                groups.of(raiser.id()).stream().map(Organization::id).toList();
        return desk.changing(() -> {
            Outcome<Matter> raised =
                    MatterTransitions.raise(
                            new MatterTransitions.Raised(
                                    content,
                                    raiser.id(),
                                    groups.office(raiser.id()),
                                    desk.signature(actor),
                                    raiser.verification()
                                            == Organization.Verification.DEMONSTRATION),
                            raiser.kind(),
                            offered,
                            desk.deadlines());
            List<Reason> reasons = new ArrayList<>(raised.reasons());
            reasons.addAll(desk.withoutApproval(actor));
            reasons.addAll(CoordinationDesk.tooMany(files));
            reasons.addAll(unknownTask(actor, content));
            return reasons.isEmpty()
                    ? raised.map(matter -> added(actor, matter, files))
                    : Outcome.refused(reasons);
        });
    }

    private List<Reason> unknownTask(Actor actor, MatterContent content) {
        boolean unknown =
                content.task()
                        .filter(task ->
                                tasks.tasksOf(actor.organization()).stream()
                                        .noneMatch(own -> own.id().equals(task)))
                        .isPresent();
        return unknown ? List.of(Reason.of(CoordinationReason.MATTER_TASK_UNKNOWN)) : List.of();
    }

    private Matter added(Actor actor, Matter matter, List<Attachment> files) {
        matters.add(matter);
        desk.add(
                actor,
                matter.id().value(),
                new CoordinationDesk.Happening(StepKind.RAISED, "", matter.due(), false),
                files,
                AuditTrail.Event.of(
                        "RAISE_MATTER",
                        subject(matter.id()),
                        matter.content().kind() + " " + matter.content().title()));
        tell(actor, matter);
        return matter;
    }

    /** Something the topic group does: receiving, answering, handing up. */
    public Outcome<Matter> actForGroup(
            Actor actor, MatterId id, Act act, String text, List<Attachment> files) {
        return acted(actor, Party.GROUP, id, act, text, files);
    }

    /** Something the office does: taking up, taking over, answering, handing on. */
    public Outcome<Matter> actForOffice(
            Actor actor, MatterId id, Act act, String text, List<Attachment> files) {
        return acted(actor, Party.OFFICE, id, act, text, files);
    }

    /** Something whoever raised it does: confirming, saying that it is not solved, withdrawing. */
    public Outcome<Matter> actForRaiser(
            Actor actor, MatterId id, Act act, String text, List<Attachment> files) {
        return acted(actor, Party.RAISER, id, act, text, files);
    }

    private Outcome<Matter> acted(
            Actor actor, Party party, MatterId id, Act act, String text, List<Attachment> files) {
        access.require(actor, party, existing(id));
        if (act.party() != party || convenes(act)) {
            throw new IllegalArgumentException(act + " is none of " + party);
        }
        Instant now = desk.now();
        Deadlines deadlines = desk.deadlines();
        return changed(
                actor,
                id,
                new What(act, act.step(), text),
                files,
                matter -> MatterTransitions.act(matter, act, text, deadlines, now));
    }

    private static boolean convenes(Act act) {
        return act == Act.CONVENE || act == Act.OFFICE_CONVENE;
    }

    /** How departments are called together. */
    public enum Way {
        /** 召开会议. */
        MEETING,
        /** 书面征求意见. */
        WRITING
    }

    /** Calls departments together for the topic group; they read along from then on. */
    public Outcome<Matter> convene(
            Actor actor,
            MatterId id,
            Way way,
            List<OrganizationId> bodies,
            String text,
            List<Attachment> files) {
        Matter current = existing(id);
        boolean office = !access.isParty(actor, Party.GROUP, current);
        access.require(actor, office ? Party.OFFICE : Party.GROUP, current);
        Act act = office ? Act.OFFICE_CONVENE : Act.CONVENE;
        Instant now = desk.now();
        Deadlines deadlines = desk.deadlines();
        return changed(
                actor,
                id,
                new What(act, way == Way.MEETING ? StepKind.MET : StepKind.CONSULTED, text),
                files,
                matter -> MatterTransitions.convene(matter, act, bodies, text, deadlines, now));
    }

    private record What(Act act, StepKind step, String text) {}

    private Outcome<Matter> changed(
            Actor actor,
            MatterId id,
            What what,
            List<Attachment> files,
            Function<Matter, Outcome<Matter>> change) {
        return desk.changing(() -> {
            Matter before = existing(id);
            Outcome<Matter> outcome = change.apply(before);
            List<Reason> reasons = new ArrayList<>(outcome.reasons());
            reasons.addAll(CoordinationDesk.tooMany(files));
            if (what.act().party() == Party.RAISER) {
                reasons.addAll(desk.withoutApproval(actor));
            }
            return reasons.isEmpty()
                    ? outcome.map(after -> stored(actor, before, after, what, files))
                    : Outcome.refused(reasons);
        });
    }

    private Matter stored(
            Actor actor, Matter before, Matter after, What what, List<Attachment> files) {
        matters.update(after);
        boolean own = MatterAccess.turn(before).filter(what.act().party()::equals).isPresent();
        desk.add(
                actor,
                after.id().value(),
                new CoordinationDesk.Happening(
                        what.step(), what.text(), after.due(), own && before.isLate(desk.now())),
                files,
                AuditTrail.Event.change(
                                action(what.act()),
                                subject(after.id()),
                                before.state(),
                                after.state())
                        .with(what.text()));
        tell(actor, after);
        return after;
    }

    private void tell(Actor actor, Matter matter) {
        desk.tell(
                actor,
                access.concerned(matter),
                NoticeKind.MATTER_CHANGED,
                "matter/" + matter.id().value(),
                List.of(matter.content().title(), words.state(matter.state(), Messages.CHINESE)));
    }

    private Matter existing(MatterId id) {
        return matters.find(id)
                .orElseThrow(() -> new NoSuchElementException("no matter " + id.value()));
    }

    static String subject(MatterId id) {
        return "matter " + id.value();
    }

    private static String action(Act act) {
        return switch (act) {
            case RECEIVE -> "RECEIVE_MATTER";
            case CONVENE, OFFICE_CONVENE -> "CONVENE_MATTER";
            case ANSWER, OFFICE_ANSWER -> "ANSWER_MATTER";
            case FORWARD -> "FORWARD_MATTER";
            case TAKE_UP -> "TAKE_UP_MATTER";
            case TAKE_OVER -> "TAKE_OVER_MATTER";
            case GIVE_BACK -> "GIVE_BACK_MATTER";
            case SUBMIT -> "SUBMIT_MATTER";
            case DECIDE -> "DECIDE_MATTER";
            case CONFIRM -> "CONFIRM_MATTER";
            case REJECT -> "REJECT_MATTER_ANSWER";
            case NOTE -> "NOTE_MATTER";
            case WITHDRAW -> "WITHDRAW_MATTER";
        };
    }
}
