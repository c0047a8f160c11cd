package org.xianxing.app.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xianxing.app.evaluation.ClaimDirectory;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.catalog.CatalogItem;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.catalog.CatalogRepository;
import org.xianxing.domain.evaluation.ClaimId;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;
import org.xianxing.domain.task.TaskLink;
import org.xianxing.domain.task.TaskLink.Linked;
import org.xianxing.domain.task.TaskLinkId;
import org.xianxing.domain.task.TaskLinkRepository;
import org.xianxing.domain.task.TaskReason;

/**
 * What tasks have to do with items of the catalog and claims of an evaluation. Whoever works on the
 * task links and unlinks; a claim is there for those alone who may see it.
 */
@Service
public class TaskLinkService {

    private final Transactions transactions;
    private final TaskDesk desk;
    private final TaskLinkRepository links;
    private final CatalogRepository catalog;
    private final ClaimDirectory claims;
    private final AuditTrail audit;

    TaskLinkService(
            Transactions transactions,
            TaskDesk desk,
            TaskLinkRepository links,
            CatalogRepository catalog,
            ClaimDirectory claims,
            AuditTrail audit) {
        this.transactions = transactions;
        this.desk = desk;
        this.links = links;
        this.catalog = catalog;
        this.claims = claims;
        this.audit = audit;
    }

    /** A link as the actor sees it. */
    public sealed interface Shown {

        TaskLink link();

        record Item(TaskLink link, CatalogItem item) implements Shown {}

        record OfClaim(TaskLink link, ClaimDirectory.Line claim) implements Shown {}
    }

    /** The links of a task that the actor sees, and whether the actor changes them. */
    public record Links(List<Shown> shown, boolean mayChange, boolean mayLinkClaims) {}

    /** The links of a task. */
    public Links links(Actor actor, TaskId id) {
        Task task = desk.visible(actor, id);
        List<TaskLink> all = links.of(id);
        Map<ClaimId, ClaimDirectory.Line> named =
                claims
                        .named(
                                actor,
                                all.stream().flatMap(link -> claim(link.to()).stream()).toList())
                        .stream()
                        .collect(Collectors.toMap(ClaimDirectory.Line::id, Function.identity()));
        List<Shown> shown = all.stream().flatMap(link -> shown(link, named).stream()).toList();
        boolean may =
                desk.settled(task).isEmpty()
                        && (TaskAccess.manages(actor) || TaskAccess.reports(actor, task));
        return new Links(shown, may, may && claims.mayFind(actor));
    }

    private Optional<Shown> shown(TaskLink link, Map<ClaimId, ClaimDirectory.Line> named) {
        return switch (link.to()) {
            case Linked.Item(CatalogItemId item) ->
                    catalog.find(item).map(found -> new Shown.Item(link, found));
            case Linked.OfClaim(ClaimId claim) ->
                    Optional.ofNullable(named.get(claim))
                            .map(found -> new Shown.OfClaim(link, found));
        };
    }

    private static Optional<ClaimId> claim(Linked to) {
        return to instanceof Linked.OfClaim(ClaimId claim) ? Optional.of(claim) : Optional.empty();
    }

    /** Links a task to something. */
    public Outcome<TaskLink> add(Actor actor, TaskId id, Linked to) {
        return transactions.inTransaction(() -> {
            Task task = desk.visible(actor, id);
            TaskAccess.requireWorking(actor, task);
            List<Reason> reasons = new ArrayList<>(desk.settled(task));
            List<TaskLink> there = links.of(id);
            Optional<String> what = words(actor, to);
            if (what.isEmpty()) {
                reasons.add(Reason.of(TaskReason.TASK_LINK_UNKNOWN));
            }
            if (there.size() >= TaskLink.MOST) {
                reasons.add(Reason.of(TaskReason.TASK_LINKS_TOO_MANY, TaskLink.MOST));
            }
            if (!reasons.isEmpty()) {
                return Outcome.refused(reasons);
            }
            TaskLink link =
                    new TaskLink(TaskLinkId.random(), id, to, actor.displayName(), desk.now());
            if (!links.add(link)) {
                return Outcome.refused(TaskReason.TASK_LINK_TWICE);
            }
            audit.append(actor, "LINK_TASK", TaskService.subject(id), what.get());
            return Outcome.done(link);
        });
    }

    /**
     * How traces call what is linked; empty when the actor may not see it. Traces of a task are
     * read by everybody who works on it, so a claim is named by its identity alone.
     */
    private Optional<String> words(Actor actor, Linked to) {
        return switch (to) {
            case Linked.Item(CatalogItemId item) ->
                    catalog.find(item).map(found -> "catalog item " + found.id().value());
            case Linked.OfClaim(ClaimId claim) ->
                    claims.named(actor, List.of(claim)).stream()
                            .findFirst()
                            .map(found -> "claim " + found.id().value());
        };
    }

    /** Takes a link away. */
    public Outcome<Boolean> remove(Actor actor, TaskLinkId id) {
        return transactions.inTransaction(() -> {
            Optional<TaskLink> link = links.find(id);
            if (link.isEmpty()) {
                return Outcome.done(false);
            }
            Task task = desk.visible(actor, link.get().task());
            TaskAccess.requireWorking(actor, task);
            Optional<String> what = words(actor, link.get().to());
            if (what.isEmpty()) {
                return Outcome.refused(TaskReason.TASK_LINK_UNKNOWN);
            }
            return Outcome.unless(
                    desk.settled(task),
                    () -> {
                        boolean removed = links.remove(id);
                        audit.append(
                                actor, "UNLINK_TASK", TaskService.subject(task.id()), what.get());
                        return removed;
                    });
        });
    }
}
