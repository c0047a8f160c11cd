package org.xianxing.app.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xianxing.app.task.PlanImport;
import org.xianxing.db.reference.ReferenceData;
import org.xianxing.domain.catalog.CatalogFilter;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogRepository;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.task.Milestone;
import org.xianxing.domain.task.MilestoneId;
import org.xianxing.domain.task.PersonDuty;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Progress;
import org.xianxing.domain.task.ProgressCheck;
import org.xianxing.domain.task.ProgressId;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskLink;
import org.xianxing.domain.task.TaskLinkId;
import org.xianxing.domain.task.TaskLinkRepository;
import org.xianxing.domain.task.TaskPerson;
import org.xianxing.domain.task.TaskPersonId;
import org.xianxing.domain.task.TaskRepository;

/**
 * Guangxi's plan of 2020 in progress: its tasks and units are those of the document, days, reports
 * and people are invented and marked so.
 */
@Component
class DemoPlan {

    private static final String SOURCE = "广西壮族自治区人民政府网站 2020年2月20日；期限、进展和人员为演示虚构";
    private static final LocalTime AFTERNOON = LocalTime.of(15, 20);

    /** How a task of the demonstration stands. */
    private enum Story {
        DONE_IN_TIME,
        DONE_LATE,
        LATE,
        SOON,
        AT_RISK,
        TO_BE_CHECKED,
        ON_PLAN,
        UNREPORTED
    }

    private static final List<Story> STORIES =
            List.of(
                    Story.ON_PLAN,
                    Story.DONE_IN_TIME,
                    Story.LATE,
                    Story.SOON,
                    Story.ON_PLAN,
                    Story.TO_BE_CHECKED,
                    Story.AT_RISK,
                    Story.UNREPORTED,
                    Story.DONE_LATE,
                    Story.ON_PLAN,
                    Story.DONE_IN_TIME);

    /** Invented, like everybody of the demonstration. */
    private static final List<String> NAMES =
            List.of("覃远山", "韦江河", "莫青松", "陆海宁", "蒙晓溪", "黄若岚", "甘明川");

    private final PlanImport plans;
    private final TaskRepository tasks;
    private final TaskLinkRepository links;
    private final CatalogRepository catalog;
    private final InstantSource clock;

    DemoPlan(
            PlanImport plans,
            TaskRepository tasks,
            TaskLinkRepository links,
            CatalogRepository catalog,
            InstantSource clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.links = links;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Loads the plan, unless there is one already. */
    void loadIfMissing(Actor office) {
        if (!tasks.plans().isEmpty()) {
            return;
        }
        PlanImport.Preview preview = plans.read(office, text()).orThrow();
        Plan plan =
                plans.accept(
                                office,
                                preview,
                                new PlanImport.Acceptance(
                                        preview.reading().plan().title(),
                                        "",
                                        Optional.of(LocalDate.of(2020, 1, 22)),
                                        SOURCE,
                                        false,
                                        true))
                        .orThrow();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Cycle.OFFICE_ZONE);
        int index = 0;
        for (Task task : tasks.tasks(plan.id())) {
            tell(task, STORIES.get(index % STORIES.size()), index, today);
            link(task, index);
            index++;
        }
        tasks.update(plan.inState(PlanState.RELEASED));
    }

    private static String text() {
        String resource = "/org/xianxing/db/reference/plans/guangxi-2020.txt";
        try (InputStream in = ReferenceData.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the reference data lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(Task task, Story story, int index, LocalDate today) {
        LocalDate due =
                switch (story) {
                    case DONE_IN_TIME -> today.minusDays(40L - index);
                    case DONE_LATE -> today.minusDays(30);
                    case LATE -> today.minusDays(6L + index % 5);
                    case SOON -> today.plusDays(index % 6);
                    case TO_BE_CHECKED -> today.plusDays(3);
                    case AT_RISK -> today.plusDays(45L + index);
                    case ON_PLAN, UNREPORTED -> today.plusDays(60L + 3L * index);
                };
        Milestone first = milestone("形成实施细则初稿", due.minusDays(75));
        Milestone second = milestone("印发并组织实施", due.minusDays(20));
        Task dated =
                task.with(
                                new Task.Schedule(
                                        "以印发文件或建成投用的现场材料为准（演示）",
                                        persons(task, index),
                                        "",
                                        Optional.of(due.minusDays(150)),
                                        Optional.of(due),
                                        Optional.of(due)))
                        .withMilestones(index % 3 == 0 ? List.of(first, second) : List.of(second));
        tasks.update(dated);
        Task stored = dated.updated();
        Optional<OrganizationId> lead = stored.lead();
        if (lead.isPresent() && story != Story.UNREPORTED) {
            report(stored, lead.get(), story, due, today);
        }
    }

    /** A leader and somebody who does it for the lead, somebody to call for the next unit. */
    private static List<TaskPerson> persons(Task task, int index) {
        List<OrganizationId> bodies = task.bodies().limit(2).toList();
        List<TaskPerson> persons = new ArrayList<>();
        if (!bodies.isEmpty() && index % 4 != 3) {
            persons.add(person(bodies.get(0), index, PersonDuty.LEADER, ""));
            persons.add(person(bodies.get(0), index + 3, PersonDuty.RESPONSIBLE, ""));
        }
        if (bodies.size() > 1 && index % 2 == 0) {
            persons.add(person(bodies.get(1), index + 5, PersonDuty.LIAISON, "0000-00000" + index));
        }
        return persons;
    }

    private static TaskPerson person(
            OrganizationId unit, int index, PersonDuty duty, String phone) {
        return new TaskPerson(
                TaskPersonId.random(),
                Optional.of(unit),
                NAMES.get(index % NAMES.size()),
                duty,
                phone);
    }

    /** Every fourth task replicates an item; the first ones that have a title. */
    private void link(Task task, int index) {
        if (index % 4 != 0) {
            return;
        }
        List<CatalogItem> titled =
                catalog.items(CatalogFilter.ALL.withTitled(true), (index / 4) % 5, 1);
        titled.forEach(item -> {
            boolean unused =
                    links.add(
                            new TaskLink(
                                    TaskLinkId.random(),
                                    task.id(),
                                    new TaskLink.Linked.Item(item.id()),
                                    "演示填报人",
                                    clock.instant().truncatedTo(ChronoUnit.MICROS)));
        });
    }

    private static Milestone milestone(String name, LocalDate due) {
        return new Milestone(MilestoneId.random(), name, due, due, Optional.empty());
    }

    private void report(
            Task task, OrganizationId lead, Story story, LocalDate due, LocalDate today) {
        List<Milestone> reached =
                task.milestones().stream().filter(m -> m.due().isBefore(today)).toList();
        Task current = task;
        if (story != Story.LATE) {
            for (Milestone milestone : reached) {
                Progress step =
                        progress(
                                current,
                                lead,
                                Progress.Says.ON_PLAN,
                                "演示：" + milestone.name() + "，材料已报送。",
                                milestone.due().minusDays(2),
                                List.of(milestone));
                current = accepted(current, step);
            }
        }
        Progress last =
                switch (story) {
                    case DONE_IN_TIME -> done(current, lead, due.minusDays(3));
                    case DONE_LATE -> done(current, lead, due.plusDays(8));
                    case TO_BE_CHECKED -> done(current, lead, today.minusDays(1));
                    case LATE -> lagging(current, lead, Progress.Says.BEHIND, today);
                    case AT_RISK -> lagging(current, lead, Progress.Says.AT_RISK, today);
                    case SOON, ON_PLAN, UNREPORTED ->
                            progress(
                                    current,
                                    lead,
                                    Progress.Says.ON_PLAN,
                                    "演示：已召开推进会，按计划开展。",
                                    today.minusDays(4),
                                    List.of());
                };
        if (story == Story.TO_BE_CHECKED || story == Story.LATE) {
            tasks.add(last);
        } else {
            accepted(current, last);
        }
    }

    private Task accepted(Task task, Progress report) {
        tasks.add(
                report.checked(
                        new Progress.Check.Accepted(
                                "郑明辉", report.at().plus(java.time.Duration.ofDays(1)))));
        Task after = ProgressCheck.accepted(task, report);
        if (after.equals(task)) {
            return task;
        }
        tasks.update(after);
        return after.updated();
    }

    private static Progress done(Task task, OrganizationId lead, LocalDate day) {
        List<Milestone> open =
                new ArrayList<>(
                        task.milestones().stream().filter(m -> m.reachedOn().isEmpty()).toList());
        return progress(task, lead, Progress.Says.DONE, "演示：任务已完成，成果文件已印发。", day, open);
    }

    private static Progress lagging(
            Task task, OrganizationId lead, Progress.Says says, LocalDate today) {
        Progress plain = progress(task, lead, says, "演示：已完成前期论证。", today.minusDays(2), List.of());
        return new Progress(
                plain.id(),
                plain.version(),
                plain.task(),
                plain.unit(),
                says,
                plain.text(),
                "演示：跨部门数据接口尚未打通，需两部门会商。",
                "演示：每周会商一次，月底前完成接口联调。",
                Optional.of(today.plusDays(20)),
                List.of(),
                plain.by(),
                plain.account(),
                plain.at(),
                plain.check());
    }

    private static Progress progress(
            Task task,
            OrganizationId lead,
            Progress.Says says,
            String text,
            LocalDate day,
            List<Milestone> reached) {
        Instant at = day.atTime(AFTERNOON).atZone(Cycle.OFFICE_ZONE).toInstant();
        return new Progress(
                ProgressId.random(),
                1,
                task.id(),
                lead,
                says,
                text,
                "",
                "",
                Optional.empty(),
                reached.stream().map(Milestone::id).toList(),
                "演示填报人",
                new AccountId(
                        UUID.nameUUIDFromBytes(
                                ("demo reporter " + lead.value())
                                        .getBytes(StandardCharsets.UTF_8))),
                at,
                Progress.Check.WAITING);
    }
}
