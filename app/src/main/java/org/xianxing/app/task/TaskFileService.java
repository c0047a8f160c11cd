package org.xianxing.app.task;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.xianxing.app.storage.EvidenceTypes;
import org.xianxing.app.storage.FileHandout;
import org.xianxing.app.storage.StoredFile;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.AttachmentRepository;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.FileStore;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskReason;
import org.xianxing.domain.task.TaskRepository;

/**
 * Files of a task itself: the source document, drawings. Whoever works on it adds and reads; the
 * office and the lead unit take away.
 */
@Service
public class TaskFileService {

    private static final String PREFIX = "task ";

    private final Transactions transactions;
    private final TaskDesk desk;
    private final TaskRepository tasks;
    private final AttachmentRepository attachments;
    private final FileStore files;
    private final EvidenceTypes types;
    private final FileHandout handout;
    private final AuditTrail audit;

    TaskFileService(
            Transactions transactions,
            TaskDesk desk,
            TaskRepository tasks,
            AttachmentRepository attachments,
            FileStore files,
            EvidenceTypes types,
            FileHandout handout,
            AuditTrail audit) {
        this.transactions = transactions;
        this.desk = desk;
        this.tasks = tasks;
        this.attachments = attachments;
        this.files = files;
        this.types = types;
        this.handout = handout;
        this.audit = audit;
    }

    /**
     * The files of a task.
     *
     * @param files none for those who do not work on it
     */
    public record Kept(List<Attachment> files, boolean mayAdd, boolean mayRemove) {}

    /** The files of a task for the actor. */
    public Kept kept(Actor actor, TaskId id) {
        Task task = desk.visible(actor, id);
        boolean open = desk.settled(task).isEmpty();
        boolean manages = TaskAccess.manages(actor);
        return new Kept(
                TaskAccess.seesProgress(actor, task) ? of(id) : List.of(),
                open && (manages || TaskAccess.reports(actor, task)),
                open && (manages || TaskAccess.leads(actor, task)));
    }

    private List<Attachment> of(TaskId id) {
        String subject = TaskService.subject(id);
        return attachments.of(List.of(subject)).getOrDefault(subject, List.of());
    }

    /**
     * Takes in a file; nothing refers to it before {@link #add}.
     *
     * @param fileName as the browser names it; sanitised here
     */
    public Outcome<Attachment> keep(Actor actor, TaskId id, String fileName, InputStream content) {
        TaskAccess.requireWorking(actor, desk.visible(actor, id));
        return types.keep(files, TaskService.subject(id), fileName, content, actor.displayName());
    }

    /**
     * Adds files to a task.
     *
     * @param kept files taken in by {@link #keep}
     */
    public Outcome<List<Attachment>> add(Actor actor, TaskId id, List<Attachment> kept) {
        return transactions.inTransaction(() -> {
            Task task = desk.visible(actor, id);
            TaskAccess.requireWorking(actor, task);
            List<Reason> reasons = new ArrayList<>(desk.settled(task));
            if (kept.isEmpty()) {
                reasons.add(Reason.of(TaskReason.TASK_FILE_MISSING));
            }
            if (of(id).size() + kept.size() > Attachment.MOST) {
                reasons.add(Reason.of(TaskReason.TASK_FILES_TOO_MANY, Attachment.MOST));
            }
            return Outcome.unless(
                    reasons,
                    () -> {
                        kept.forEach(file -> {
                            attachments.add(file.of(TaskService.subject(id)));
                            trace(actor, "ADD_TASK_FILE", id, file);
                        });
                        return kept;
                    });
        });
    }

    /** Takes a file away; that it was there stays in the trail. */
    public Outcome<Boolean> remove(Actor actor, TaskId id, UUID file) {
        return transactions.inTransaction(() -> {
            Task task = desk.visible(actor, id);
            TaskAccess.requireLeading(actor, task);
            Optional<Attachment> there =
                    of(id).stream().filter(f -> f.id().equals(file)).findFirst();
            return Outcome.unless(
                    desk.settled(task),
                    () -> {
                        there.filter(f -> attachments.remove(f.id()))
                                .ifPresent(f -> trace(actor, "REMOVE_TASK_FILE", id, f));
                        return there.isPresent();
                    });
        });
    }

    private void trace(Actor actor, String action, TaskId id, Attachment file) {
        audit.append(actor, action, TaskService.subject(id), file.name() + " " + file.digest());
    }

    /** A file of a task for whoever works on it; recorded. */
    public Optional<StoredFile> file(Actor actor, UUID id) {
        Optional<Attachment> file = attachments.find(id);
        Optional<Task> task =
                file.map(Attachment::subject)
                        .filter(subject -> subject.startsWith(PREFIX))
                        .map(subject -> UUID.fromString(subject.substring(PREFIX.length())))
                        .flatMap(uuid -> tasks.task(new TaskId(uuid)));
        if (file.isEmpty() || task.isEmpty()) {
            return Optional.empty();
        }
        return handout.recorded(
                actor,
                TaskAccess.seesProgress(actor, task.get()),
                "DOWNLOAD_TASK_FILE",
                TaskService.subject(task.get().id()),
                StoredFile.of(file.get()));
    }
}
