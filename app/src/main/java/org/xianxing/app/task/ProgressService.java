package org.xianxing.app.task;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.xianxing.app.storage.EvidenceTypes;
import org.xianxing.app.storage.FileHandout;
import org.xianxing.app.storage.StoredFile;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.AttachmentRepository;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.FileStore;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.task.MilestoneId;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.Progress;
import org.xianxing.domain.task.ProgressCheck;
import org.xianxing.domain.task.ProgressId;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskReason;
import org.xianxing.domain.task.TaskRepository;

/** What units report about tasks, and what the office says to it. */
@Service
public class ProgressService {

    private final Transactions transactions;
    private final TaskDesk desk;
    private final TaskRepository tasks;
    private final AttachmentRepository attachments;
    private final FileStore files;
    private final EvidenceTypes types;
    private final FileHandout handout;
    private final AuditTrail audit;
    private final Told told;

    ProgressService(
            Transactions transactions,
            TaskDesk desk,
            TaskRepository tasks,
            AttachmentRepository attachments,
            FileStore files,
            EvidenceTypes types,
            FileHandout handout,
            AuditTrail audit,
            Told told) {
        this.transactions = transactions;
        this.desk = desk;
        this.tasks = tasks;
        this.attachments = attachments;
        this.files = files;
        this.types = types;
        this.handout = handout;
        this.audit = audit;
        this.told = told;
    }

    /** A report that waits for the office, with its task. */
    public record Waiting(Progress report, Task task, Plan plan) {}

    /** What waits for the office, oldest first. */
    public List<Waiting> waiting(Actor actor) {
        AccessPolicy.require(actor, Action.CHECK_PROGRESS, Target.PROVINCE);
        return tasks.waiting().stream()
                .flatMap(report ->
                        tasks.task(report.task()).stream()
                                .flatMap(task ->
                                        tasks.plan(task.plan()).stream()
                                                .map(plan -> new Waiting(report, task, plan))))
                .toList();
    }

    /**
     * Takes in a file for a report that is being written. Nothing refers to it before the report is
     * sent.
     *
     * @param fileName as the browser names it; sanitised here
     */
    public Outcome<Attachment> keep(Actor actor, TaskId id, String fileName, InputStream content) {
        Task task = desk.task(id);
        TaskAccess.requireReporter(actor, task);
        return types.keep(files, TaskService.subject(id), fileName, content, actor.displayName());
    }

    /**
     * What a unit wants to say.
     *
     * @param proof files taken in by {@link #keep}
     */
    public record Report(
            Progress.Says says,
            String text,
            String reason,
            String measures,
            Optional<LocalDate> promised,
            List<MilestoneId> reached,
            List<Attachment> proof) {}

    /** Sends a report for the actor's body. */
    public Outcome<Progress> report(Actor actor, TaskId id, Report said) {
        TaskAccess.requireReporter(actor, desk.task(id));
        return transactions.inTransaction(() -> {
            Task task = desk.task(id);
            TaskAccess.requireReporter(actor, task);
            Progress report =
                    new Progress(
                            ProgressId.random(),
                            1,
                            id,
                            actor.organization(),
                            said.says(),
                            said.text().strip(),
                            said.reason().strip(),
                            said.measures().strip(),
                            said.promised(),
                            said.reached(),
                            actor.displayName(),
                            actor.account(),
                            desk.now(),
                            Progress.Check.WAITING);
            List<Reason> reasons = new ArrayList<>(desk.notReleased(task));
            reasons.addAll(
                    ProgressCheck.missing(
                            task,
                            report,
                            tasks.progress(id),
                            tasks.parts(id),
                            !said.proof().isEmpty()));
            return Outcome.unless(
                    reasons,
                    () -> {
                        tasks.add(report);
                        said.proof()
                                .forEach(file ->
                                        attachments.add(file.of(TaskService.subject(report.id()))));
                        audit.append(
                                actor,
                                "REPORT_PROGRESS",
                                TaskService.subject(id),
                                report.says() + " " + report.text());
                        return report;
                    });
        });
    }

    /** Accepts what was reported; what it proves counts from the day it was sent. */
    public Outcome<Task> accept(Actor actor, ProgressId id, int version) {
        return check(
                actor,
                id,
                version,
                List.of(),
                new Progress.Check.Accepted(actor.displayName(), desk.now()));
    }

    /**
     * Returns what was reported.
     *
     * @param why what is missing
     */
    public Outcome<Task> giveBack(Actor actor, ProgressId id, int version, String why) {
        List<Reason> reasons = new ArrayList<>();
        if (why.isBlank()) {
            reasons.add(Reason.of(TaskReason.PROGRESS_WHY_MISSING));
        }
        if (why.length() > Progress.LONGEST_TEXT) {
            reasons.add(Reason.of(TaskReason.PROGRESS_TOO_LONG, Progress.LONGEST_TEXT));
        }
        return check(
                actor,
                id,
                version,
                reasons,
                new Progress.Check.Returned(actor.displayName(), desk.now(), why.strip()));
    }

    private Outcome<Task> check(
            Actor actor, ProgressId id, int version, List<Reason> found, Progress.Check result) {
        AccessPolicy.require(actor, Action.CHECK_PROGRESS, Target.PROVINCE);
        return transactions.inTransaction(() -> {
            Progress report =
                    tasks.report(id).orElseThrow(() -> new NoSuchElementException("no report"));
            if (report.version() != version) {
                throw new StaleVersionException("progress " + id.value());
            }
            Task task = desk.task(report.task());
            List<Reason> reasons = new ArrayList<>(found);
            reasons.addAll(desk.notReleased(task));
            if (!report.isWaiting()) {
                reasons.add(Reason.of(TaskReason.PROGRESS_CHECKED));
            }
            if (report.account().equals(actor.account())) {
                reasons.add(Reason.of(TaskReason.PROGRESS_OWN));
            }
            return Outcome.unless(reasons, () -> checked(actor, task, report.checked(result)));
        });
    }

    private Task checked(Actor actor, Task task, Progress report) {
        tasks.update(report);
        if (!report.isAccepted()) {
            String why =
                    report.check() instanceof Progress.Check.Returned(_, _, String text)
                            ? text
                            : "";
            audit.append(actor, "RETURN_PROGRESS", TaskService.subject(task.id()), why);
            told.task(report.unit(), NoticeKind.PROGRESS_RETURNED, task, why);
            return task;
        }
        Task after = ProgressCheck.accepted(task, report);
        if (!after.equals(task)) {
            tasks.update(after);
        }
        audit.append(actor, "ACCEPT_PROGRESS", TaskService.subject(task.id()), report.text());
        told.task(report.unit(), NoticeKind.PROGRESS_ACCEPTED, task);
        return after;
    }

    /** A file of a report for whoever may see the report; recorded. */
    public Optional<StoredFile> file(Actor actor, UUID id) {
        Optional<Attachment> file = attachments.find(id);
        Optional<Task> task =
                file.map(Attachment::subject)
                        .filter(subject -> subject.startsWith("progress "))
                        .map(subject ->
                                new ProgressId(
                                        UUID.fromString(subject.substring("progress ".length()))))
                        .flatMap(tasks::report)
                        .flatMap(report -> tasks.task(report.task()));
        if (file.isEmpty() || task.isEmpty()) {
            return Optional.empty();
        }
        boolean may = TaskAccess.seesProgress(actor, task.get());
        return handout.recorded(
                actor,
                may,
                "DOWNLOAD_PROOF",
                TaskService.subject(task.get().id()),
                StoredFile.of(file.get()));
    }
}
