package org.xianxing.domain.rhythm;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.xianxing.domain.task.Lights;
import org.xianxing.domain.task.Task;

/**
 * How the tasks that a unit leads stood when it sent its report.
 *
 * @param tasks how many it leads
 * @param done of these
 * @param late of these, with an end or a milestone that was due
 * @param soon of these, with something due within days
 */
public record ReportFigures(int tasks, int done, int late, int soon) {

    public static final ReportFigures NONE = new ReportFigures(0, 0, 0, 0);

    /** The figures of some tasks on a day. */
    public static ReportFigures of(Collection<Task> led, LocalDate today) {
        return new ReportFigures(
                led.size(),
                (int) led.stream().filter(Task::isDone).count(),
                count(led, today, Lights.Timing.LATE),
                count(led, today, Lights.Timing.SOON));
    }

    private static int count(Collection<Task> led, LocalDate today, Lights.Timing timing) {
        return (int)
                led.stream()
                        .filter(task -> Lights.of(task, List.of(), today).timing() == timing)
                        .count();
    }

    public ReportFigures plus(ReportFigures other) {
        return new ReportFigures(
                tasks + other.tasks, done + other.done, late + other.late, soon + other.soon);
    }
}
