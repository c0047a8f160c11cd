package org.xianxing.app.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.PersonDuty;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskPerson;
import org.xianxing.domain.task.TaskPersonId;
import org.xianxing.domain.task.TaskReason;
import org.xianxing.domain.task.TaskRepository;
import org.xianxing.domain.task.TaskUnit;
import org.xianxing.domain.task.UnitPart;

/** Tasks divided into parts for areas, zones and projects. */
@Service
public class BreakdownService {

    private final Transactions transactions;
    private final TaskDesk desk;
    private final TaskRepository tasks;
    private final OrganizationRepository organizations;
    private final AuditTrail audit;
    private final Told told;

    BreakdownService(
            Transactions transactions,
            TaskDesk desk,
            TaskRepository tasks,
            OrganizationRepository organizations,
            AuditTrail audit,
            Told told) {
        this.transactions = transactions;
        this.desk = desk;
        this.tasks = tasks;
        this.organizations = organizations;
        this.audit = audit;
        this.told = told;
    }

    /**
     * A part of a task that one body works on.
     *
     * @param title what is to be done
     * @param lead who does it
     * @param person who is responsible by name; empty when nobody is named
     * @param project the project it is; empty when it is none
     */
    public record Part(
            String title,
            OrganizationId lead,
            String person,
            String project,
            Optional<LocalDate> due) {}

    /** Breaks a task down: the office and the lead unit may. */
    public Outcome<Task> breakDown(Actor actor, TaskId id, Part part) {
        TaskAccess.requireLeading(actor, desk.task(id));
        return transactions.inTransaction(() -> {
            Task whole = desk.task(id);
            List<Reason> reasons = new ArrayList<>(desk.notReleased(whole));
            reasons.addAll(partRefusals(whole, part));
            return Outcome.unless(
                    reasons,
                    () -> {
                        Task added = part(whole, part);
                        tasks.add(added);
                        audit.append(
                                actor,
                                "BREAK_DOWN_TASK",
                                TaskService.subject(id),
                                added.number() + " " + added.title());
                        told.task(part.lead(), NoticeKind.TASK_ASSIGNED, added);
                        return added;
                    });
        });
    }

    private List<Reason> partRefusals(Task whole, Part part) {
        List<Reason> reasons = new ArrayList<>(desk.dayRefusals(part.due()));
        if (whole.parent().isPresent()) {
            reasons.add(Reason.of(TaskReason.TASK_PART_OF_PART));
        }
        if (whole.isDone()) {
            reasons.add(Reason.of(TaskReason.TASK_DONE));
        }
        if (part.title().isBlank() || part.title().length() > Task.LONGEST_TITLE) {
            reasons.add(Reason.of(TaskReason.TASK_TITLE_MISSING, Task.LONGEST_TITLE));
        }
        TaskDesk.tooLong(part.person(), TaskPerson.LONGEST_NAME).ifPresent(reasons::add);
        TaskDesk.tooLong(part.project(), Task.Schedule.LONGEST_PROJECT).ifPresent(reasons::add);
        if (organizations.find(part.lead()).isEmpty()) {
            reasons.add(Reason.of(TaskReason.TASK_ORGANIZATION_UNKNOWN));
        }
        whole.due()
                .filter(end -> part.due().filter(end::isBefore).isPresent())
                .ifPresent(end -> reasons.add(Reason.of(TaskReason.TASK_DAY_AFTER_END, end)));
        return reasons;
    }

    private Task part(Task whole, Part part) {
        int position = tasks.parts(whole.id()).size() + 1;
        String name = organizations.find(part.lead()).map(body -> body.name()).orElseThrow();
        return new Task(
                TaskId.random(),
                1,
                whole.plan(),
                Optional.of(whole.id()),
                whole.group(),
                position,
                whole.number() + "-" + position,
                part.title().strip(),
                "",
                whole.clause(),
                "",
                new Task.Schedule(
                                "",
                                person(part),
                                part.project().strip(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())
                        .plannedFor(part.due()),
                List.of(new TaskUnit(name, name, UnitPart.LEAD, false, List.of(part.lead()))),
                List.of(),
                Optional.empty());
    }

    private static List<TaskPerson> person(Part part) {
        return part.person().isBlank()
                ? List.of()
                : List.of(
                        new TaskPerson(
                                TaskPersonId.random(),
                                Optional.of(part.lead()),
                                part.person().strip(),
                                PersonDuty.RESPONSIBLE,
                                ""));
    }
}
