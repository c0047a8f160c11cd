package org.xianxing.db.task;

import org.xianxing.db.shared.Database;
import org.xianxing.domain.task.TaskLinkRepository;
import org.xianxing.domain.task.TaskRepository;

/** Makes this feature's repositories. */
public final class TaskRepositories {

    private TaskRepositories() {}

    public static TaskRepository tasks(Database database) {
        return new JooqTasks(database.dsl());
    }

    public static TaskLinkRepository links(Database database) {
        return new JooqTaskLinks(database.dsl());
    }
}
