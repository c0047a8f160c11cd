package org.xianxing.domain.task;

import java.util.List;
import java.util.Optional;
import org.xianxing.domain.catalog.CatalogItemId;

/** Stored links of tasks. Nothing of a link ever changes. */
public interface TaskLinkRepository {

    /** The links of a task, oldest first. */
    List<TaskLink> of(TaskId task);

    Optional<TaskLink> find(TaskLinkId id);

    /** The tasks linked to a catalog item, oldest link first. */
    List<TaskId> tasksOf(CatalogItemId item);

    /**
     * Adds a link.
     *
     * @return whether it was added; not when the task is linked to the same thing already
     */
    boolean add(TaskLink link);

    /**
     * Takes a link away.
     *
     * @return whether it was there
     */
    boolean remove(TaskLinkId id);
}
