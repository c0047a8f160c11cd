package org.xianxing.app.coordination;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xianxing.app.shell.Messages;
import org.xianxing.domain.coordination.Matter;
import org.xianxing.domain.coordination.MatterId;
import org.xianxing.domain.coordination.MatterKind;
import org.xianxing.domain.coordination.MatterRepository;
import org.xianxing.domain.coordination.MatterTransitions;
import org.xianxing.domain.coordination.MatterTransitions.Act;
import org.xianxing.domain.coordination.MatterTransitions.Party;
import org.xianxing.domain.coordination.MeetingRepository;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskRepository;

/** Reads policy needs, problems and important matters for whom they concern. */
@Service
public class MatterService {

    private final CoordinationDesk desk;
    private final MatterAccess access;
    private final TopicGroups groups;
    private final MatterRepository matters;
    private final MeetingAccess meetingAccess;
    private final MeetingRepository meetings;
    private final TaskRepository tasks;
    private final CoordinationWords words;

    MatterService(
            CoordinationDesk desk,
            MatterAccess access,
            TopicGroups groups,
            MatterRepository matters,
            MeetingAccess meetingAccess,
            MeetingRepository meetings,
            TaskRepository tasks,
            CoordinationWords words) {
        this.desk = desk;
        this.access = access;
        this.groups = groups;
        this.matters = matters;
        this.meetingAccess = meetingAccess;
        this.meetings = meetings;
        this.tasks = tasks;
        this.words = words;
    }

    /** Whether somebody sees any matters at all, and so has a page of them. */
    public boolean sees(Actor actor) {
        return AccessPolicy.allows(
                actor, Action.VIEW_MATTER, new Target.Unit(actor.organization()));
    }

    /** What somebody can raise for their body; empty where they raise nothing. */
    public List<MatterKind> kinds(Actor actor) {
        if (!AccessPolicy.allows(
                actor, Action.RAISE_MATTER, new Target.Unit(actor.organization()))) {
            return List.of();
        }
        OrganizationKind own = groups.organization(actor.organization()).kind();
        return java.util.Arrays.stream(MatterKind.values())
                .filter(kind -> kind.comesFrom(own))
                .toList();
    }

    /**
     * What the form offers.
     *
     * @param groups the topic groups of the body's province
     * @param tasks the open tasks that the body has a part in
     */
    public record Form(List<MatterKind> kinds, List<Organization> groups, List<Task> tasks) {}

    /** What somebody can choose from when they raise something. */
    public Form form(Actor actor) {
        AccessPolicy.require(actor, Action.RAISE_MATTER, new Target.Unit(actor.organization()));
        return new Form(
                kinds(actor),
                groups.of(actor.organization()),
                tasks.tasksOf(actor.organization()).stream()
                        .filter(task -> !task.isDone())
                        .toList());
    }

    /** The matters that the actor may see: those that wait for somebody first, by time limit. */
    public List<MatterLine> list(Actor actor) {
        AccessPolicy.require(actor, Action.VIEW_MATTER, new Target.Unit(actor.organization()));
        return lines(actor, matters.all());
    }

    private List<MatterLine> lines(Actor actor, List<Matter> all) {
        Map<OrganizationId, Organization> names = new HashMap<>();
        Set<OrganizationId> actedFor = Set.copyOf(groups.actedFor(actor));
        boolean everything = AccessPolicy.allows(actor, Action.VIEW_MATTER, Target.PROVINCE);
        return all.stream()
                .filter(matter ->
                        everything
                                || matter.content().group().filter(actedFor::contains).isPresent()
                                || matter.raiser().equals(actor.organization())
                                || matter.convened().contains(actor.organization()))
                .map(matter -> line(actor, matter, names))
                .toList();
    }

    private MatterLine line(Actor actor, Matter matter, Map<OrganizationId, Organization> names) {
        return new MatterLine(
                matter,
                names.computeIfAbsent(matter.raiser(), groups::organization),
                matter.content()
                        .group()
                        .map(group -> names.computeIfAbsent(group, groups::organization)),
                isWaiting(actor, matter));
    }

    /** Whether the next step of a matter is the actor's. */
    private boolean isWaiting(Actor actor, Matter matter) {
        return MatterAccess.turn(matter)
                .filter(party -> access.isParty(actor, party, matter))
                .isPresent();
    }

    /** The matters that wait for the actor, by time limit. */
    public List<MatterLine> waitingFor(Actor actor) {
        if (!sees(actor)) {
            return List.of();
        }
        return list(actor).stream().filter(MatterLine::waiting).toList();
    }

    /** The matters about a task that the actor may see. */
    public List<MatterLine> ofTask(Actor actor, TaskId task) {
        return sees(actor) ? lines(actor, matters.ofTask(task)) : List.of();
    }

    /** A matter with all that its page shows; none for what the actor may not see. */
    public Optional<MatterView> view(Actor actor, MatterId id) {
        return matters.find(id)
                .filter(matter -> access.maySee(actor, matter))
                .map(matter -> view(actor, matter));
    }

    private MatterView view(Actor actor, Matter matter) {
        Optional<OrganizationId> group = matter.content().group();
        List<Organization> leads =
                group.stream()
                        .flatMap(g -> groups.handlers(g).stream().filter(body -> !body.equals(g)))
                        .map(groups::organization)
                        .toList();
        boolean convenes =
                matter.state().isOpen()
                        && (access.isParty(actor, Party.GROUP, matter)
                                || access.isParty(actor, Party.OFFICE, matter));
        return new MatterView(
                matter,
                groups.organization(matter.raiser()),
                groups.organization(matter.office()),
                group.map(groups::organization),
                leads,
                matter.convened().stream().map(groups::organization).toList(),
                matter.content().task().flatMap(tasks::task),
                meetings.all().stream()
                        .filter(meeting ->
                                meeting.plan().agenda().stream()
                                        .anyMatch(item ->
                                                item.matter()
                                                        .filter(matter.id()::equals)
                                                        .isPresent()))
                        .filter(meeting -> meetingAccess.maySee(actor, meeting))
                        .toList(),
                convenes,
                desk.history(matter.id().value()),
                acts(actor, matter));
    }

    private Map<Act, List<Reason>> acts(Actor actor, Matter matter) {
        Map<Act, List<Reason>> acts = new EnumMap<>(Act.class);
        for (Act act : Act.values()) {
            if (access.isParty(actor, act.party(), matter)) {
                MatterTransitions.obstacles(matter, act, desk.now())
                        .ifPresent(obstacles -> {
                            List<Reason> all = new ArrayList<>(obstacles);
                            if (act.party() == Party.RAISER) {
                                all.addAll(desk.withoutApproval(actor));
                            }
                            acts.put(act, List.copyOf(all));
                        });
            }
        }
        return acts;
    }

    /** The bodies that can be called together. */
    public List<Organization> bodies(Actor actor) {
        if (!AccessPolicy.allows(actor, Action.FORWARD_MATTER, Target.PROVINCE)) {
            AccessPolicy.require(
                    actor, Action.CONVENE_MATTER, new Target.Unit(actor.organization()));
        }
        return groups.bodies();
    }

    /**
     * The ledger of matters as a workbook; recorded.
     *
     * @param shown which of those that the actor may see
     */
    public byte[] workbook(Actor actor, Predicate<MatterLine> shown) {
        List<MatterLine> lines = list(actor).stream().filter(shown).toList();
        byte[] workbook =
                CoordinationLedgers.matters(
                        lines,
                        words,
                        desk.now(),
                        matter ->
                                matter.convened().stream()
                                        .map(body -> groups.organization(body).shortName())
                                        .collect(
                                                Collectors.joining(
                                                        words.of("list-pause", Messages.CHINESE))));
        desk.trace(actor, "EXPORT_MATTERS", "matters", lines.size() + " matters");
        return workbook;
    }
}
