package org.xianxing.domain.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.xianxing.domain.shared.Reason;

/** What a progress report must tell before it is sent. */
public final class ProgressCheck {

    private ProgressCheck() {}

    /**
     * What is missing or not allowed; empty when it can be sent. A report is looked at on its own
     * day.
     *
     * @param earlier what was reported before
     * @param parts the parts the task was broken down to
     * @param hasProof whether a file is attached
     */
    public static List<Reason> missing(
            Task task,
            Progress report,
            Collection<Progress> earlier,
            Collection<Task> parts,
            boolean hasProof) {
        List<Reason> reasons = new ArrayList<>();
        if (task.isDone()) {
            reasons.add(Reason.of(TaskReason.TASK_DONE));
        }
        if (task.bodies().noneMatch(report.unit()::equals)) {
            reasons.add(Reason.of(TaskReason.TASK_NOT_YOURS));
        }
        if (report.text().isBlank()) {
            reasons.add(Reason.of(TaskReason.PROGRESS_TEXT_MISSING));
        }
        if (longest(report) > Progress.LONGEST_TEXT) {
            reasons.add(Reason.of(TaskReason.PROGRESS_TOO_LONG, Progress.LONGEST_TEXT));
        }
        reasons.addAll(lagging(task, report));
        if (report.claimsProof()) {
            reasons.addAll(claimed(task, report, earlier, parts, hasProof));
        }
        return reasons;
    }

    private static int longest(Progress report) {
        return Math.max(
                report.text().length(),
                Math.max(report.reason().length(), report.measures().length()));
    }

    private static List<Reason> lagging(Task task, Progress report) {
        List<Reason> reasons = new ArrayList<>();
        LocalDate today = Lights.day(report.at());
        boolean late =
                Lights.of(task, List.of(), today).timing() == Lights.Timing.LATE
                        && !report.claimsProof();
        if (report.says().needsReason() || late) {
            if (report.reason().isBlank()) {
                reasons.add(Reason.of(TaskReason.PROGRESS_REASON_MISSING));
            }
            if (report.measures().isBlank()) {
                reasons.add(Reason.of(TaskReason.PROGRESS_MEASURES_MISSING));
            }
            if (report.promised().isEmpty()) {
                reasons.add(Reason.of(TaskReason.PROGRESS_PROMISE_MISSING));
            }
        }
        if (report.promised().filter(day -> day.isBefore(today)).isPresent()) {
            reasons.add(Reason.of(TaskReason.PROGRESS_PROMISE_PAST));
        }
        return reasons;
    }

    private static List<Reason> claimed(
            Task task,
            Progress report,
            Collection<Progress> earlier,
            Collection<Task> parts,
            boolean hasProof) {
        List<Reason> reasons = new ArrayList<>();
        if (task.lead().filter(report.unit()::equals).isEmpty()) {
            reasons.add(Reason.of(TaskReason.PROGRESS_ONLY_LEAD));
        }
        if (!hasProof) {
            reasons.add(Reason.of(TaskReason.PROGRESS_PROOF_MISSING));
        }
        boolean allOpen =
                report.reached().stream()
                        .allMatch(id ->
                                task.milestones().stream()
                                        .anyMatch(
                                                m -> m.id().equals(id) && m.reachedOn().isEmpty()));
        if (!allOpen) {
            reasons.add(Reason.of(TaskReason.PROGRESS_MILESTONE_NOT_OPEN));
        }
        if (earlier.stream().anyMatch(r -> r.isWaiting() && r.claimsProof())) {
            reasons.add(Reason.of(TaskReason.PROGRESS_WAITING));
        }
        long open = parts.stream().filter(part -> !part.isDone()).count();
        if (report.says() == Progress.Says.DONE && open > 0) {
            reasons.add(Reason.of(TaskReason.PROGRESS_PARTS_OPEN, open));
        }
        return reasons;
    }

    /**
     * The task after the office has accepted a report: what it proved was reached on the day on
     * which it was sent.
     */
    public static Task accepted(Task task, Progress report) {
        LocalDate day = Lights.day(report.at());
        Task reached =
                task.eachMilestone(m -> report.reached().contains(m.id()) ? m.reached(day) : m);
        return report.says() == Progress.Says.DONE ? reached.doneOn(day) : reached;
    }
}
