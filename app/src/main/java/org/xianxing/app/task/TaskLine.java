package org.xianxing.app.task;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.task.Lights;
import org.xianxing.domain.task.Progress;
import org.xianxing.domain.task.Task;

/**
 * A task in a list.
 *
 * @param lights how it stands today
 * @param last what its lead unit reported last
 * @param waits whether a report about it waits for the office
 */
public record TaskLine(Task task, Lights lights, Optional<Progress> last, boolean waits) {

    static TaskLine of(Task task, List<Progress> reports, java.time.LocalDate today) {
        return new TaskLine(
                task,
                Lights.of(task, reports, today),
                reports.stream()
                        .filter(r -> task.lead().filter(r.unit()::equals).isPresent())
                        .max(Comparator.comparing(Progress::at)),
                reports.stream().anyMatch(r -> r.isWaiting() && r.claimsProof()));
    }
}
