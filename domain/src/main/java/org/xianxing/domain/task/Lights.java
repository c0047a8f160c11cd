package org.xianxing.domain.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xianxing.domain.organization.OrganizationId;

/**
 * The three lights of a task, kept apart: none is ever made of another.
 *
 * @param unit what the lead unit said last
 * @param evidence whether what is due was proved
 * @param calendar whether what is due was there in time
 * @param timing why the calendar's light is as it is
 */
public record Lights(Light unit, Light evidence, Light calendar, Timing timing) {

    /** Days before a due day from which it is soon. */
    public static final int SOON = 7;

    /** Why the calendar's light is as it is. */
    public enum Timing {
        /** 逾期: red. */
        LATE,
        /** 逾期后完成: yellow for ever. */
        CAUGHT_UP,
        /** 临期: yellow. */
        SOON,
        /** 正常: green. */
        IN_TIME,
        /** 未定期限. */
        NO_DATE;

        Light light() {
            return switch (this) {
                case LATE -> Light.RED;
                case CAUGHT_UP, SOON -> Light.YELLOW;
                case IN_TIME -> Light.GREEN;
                case NO_DATE -> Light.NONE;
            };
        }
    }

    /** Something of a task that has a due day: a milestone, or its end. */
    private record DueThing(
            Optional<MilestoneId> milestone, LocalDate due, Optional<LocalDate> reachedOn) {

        boolean isProofIn(Progress report) {
            return milestone
                    .map(id -> report.reached().contains(id))
                    .orElse(report.says() == Progress.Says.DONE);
        }
    }

    /**
     * How a task stands.
     *
     * @param reports everything reported about it, in any order
     * @param today the day to look from; a due day itself is not late
     */
    public static Lights of(Task task, Collection<Progress> reports, LocalDate today) {
        Timing timing = timing(task, today);
        return new Lights(
                said(task, reports), evidence(task, reports, today), timing.light(), timing);
    }

    /** The worst of the three, for lists with one column. */
    public Light worst() {
        return Stream.of(unit, evidence, calendar).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The day of an instant where the offices are. */
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.of("Asia/Shanghai"));
    }

    private static Light said(Task task, Collection<Progress> reports) {
        Optional<OrganizationId> lead = task.lead();
        return reports.stream()
                .filter(report -> lead.filter(report.unit()::equals).isPresent())
                .max(Comparator.comparing(Progress::at))
                .map(report ->
                        switch (report.says()) {
                            case ON_PLAN, DONE -> Light.GREEN;
                            case AT_RISK -> Light.YELLOW;
                            case BEHIND -> Light.RED;
                        })
                .orElse(Light.NONE);
    }

    private static Timing timing(Task task, LocalDate today) {
        List<DueThing> things = dueThings(task);
        if (things.isEmpty()) {
            return Timing.NO_DATE;
        }
        boolean over = task.isDone();
        if (things.stream()
                .anyMatch(t -> t.reachedOn().isEmpty() && !over && t.due().isBefore(today))) {
            return Timing.LATE;
        }
        if (things.stream().anyMatch(t -> t.reachedOn().filter(t.due()::isBefore).isPresent())) {
            return Timing.CAUGHT_UP;
        }
        LocalDate soon = today.plusDays(SOON);
        return things.stream()
                        .anyMatch(t -> t.reachedOn().isEmpty() && !over && !t.due().isAfter(soon))
                ? Timing.SOON
                : Timing.IN_TIME;
    }

    private static Light evidence(Task task, Collection<Progress> reports, LocalDate today) {
        List<DueThing> things = dueThings(task);
        List<DueThing> open =
                things.stream()
                        .filter(t -> t.reachedOn().isEmpty() && !task.isDone())
                        .filter(t -> t.due().isBefore(today))
                        .toList();
        if (!open.isEmpty()) {
            boolean allWait =
                    open.stream()
                            .allMatch(t ->
                                    reports.stream()
                                            .anyMatch(r -> r.isWaiting() && t.isProofIn(r)));
            return allWait ? Light.YELLOW : Light.RED;
        }
        boolean waiting = reports.stream().anyMatch(r -> r.isWaiting() && r.claimsProof());
        if (waiting) {
            return Light.YELLOW;
        }
        return things.stream().anyMatch(t -> t.reachedOn().isPresent()) ? Light.GREEN : Light.NONE;
    }

    private static List<DueThing> dueThings(Task task) {
        return Stream.concat(
                        task.milestones().stream()
                                .map(m ->
                                        new DueThing(Optional.of(m.id()), m.due(), m.reachedOn())),
                        task.due().stream()
                                .map(due -> new DueThing(Optional.empty(), due, task.doneOn())))
                .toList();
    }
}
