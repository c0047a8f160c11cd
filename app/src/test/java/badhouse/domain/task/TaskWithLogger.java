package badhouse.domain.task;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Breaks the rule that the domain knows the JDK only. */
public final class TaskWithLogger {
    static final Logger LOG = LoggerFactory.getLogger(TaskWithLogger.class);

    private TaskWithLogger() {}
}
