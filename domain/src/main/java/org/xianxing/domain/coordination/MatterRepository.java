package org.xianxing.domain.coordination;

import java.util.List;
import java.util.Optional;
import org.xianxing.domain.task.TaskId;

/** Stored matters. */
public interface MatterRepository {

    Optional<Matter> find(MatterId id);

    /** All matters: those that are open by time limit, then the others, the newest first. */
    List<Matter> all();

    /** The matters that name a task, the newest first. */
    List<Matter> ofTask(TaskId task);

    void add(Matter added);

    /**
     * Stores a changed matter.
     *
     * @throws org.xianxing.domain.shared.StaleVersionException when its version is no longer the
     *     stored one
     */
    void update(Matter changed);
}
