package org.xianxing.domain.rhythm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xianxing.domain.shared.Reason;

/** What a schedule and an exemption must be before they are stored. */
public final class ScheduleCheck {

    private ScheduleCheck() {}

    /** What is wrong with a new schedule. */
    public static List<Reason> added(ReportSchedule schedule, LocalDate today) {
        List<Reason> reasons = new ArrayList<>(changed(schedule, today));
        if (schedule.starts().isBefore(today)) {
            reasons.add(Reason.of(RhythmReason.RHYTHM_START_PAST));
        }
        if (schedule.timing() instanceof Timing.Once(Span span, LocalDate due)
                && due.isBefore(span.first())) {
            reasons.add(Reason.of(RhythmReason.RHYTHM_DAYS_MISSING));
        }
        return reasons;
    }

    /** What is wrong with a schedule that runs. */
    public static List<Reason> changed(ReportSchedule schedule, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        if (schedule.name().isBlank() || schedule.name().length() > ReportSchedule.LONGEST_NAME) {
            reasons.add(Reason.of(RhythmReason.RHYTHM_NAME_MISSING, ReportSchedule.LONGEST_NAME));
        }
        if (schedule.basis().isBlank()
                || schedule.basis().length() > ReportSchedule.LONGEST_BASIS) {
            reasons.add(Reason.of(RhythmReason.RHYTHM_BASIS_MISSING, ReportSchedule.LONGEST_BASIS));
        }
        if (schedule.units().isEmpty()) {
            reasons.add(Reason.of(RhythmReason.RHYTHM_UNITS_MISSING));
        }
        boolean over =
                schedule.ends()
                        .filter(last -> last.isBefore(today) || last.isBefore(schedule.starts()))
                        .isPresent();
        if (over) {
            reasons.add(Reason.of(RhythmReason.RHYTHM_END_PAST));
        }
        return reasons;
    }

    /** What is wrong with a new exemption. */
    public static List<Reason> granted(Exemption exemption, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        Span days = exemption.days();
        if (days.first().isBefore(today)) {
            reasons.add(Reason.of(RhythmReason.EXEMPTION_PAST));
        }
        if (days.last().isAfter(days.first().plusDays(Exemption.MOST_DAYS - 1L))) {
            reasons.add(Reason.of(RhythmReason.EXEMPTION_TOO_LONG, Exemption.MOST_DAYS));
        }
        if (exemption.why().isBlank() || exemption.why().length() > Exemption.LONGEST_WHY) {
            reasons.add(Reason.of(RhythmReason.EXEMPTION_WHY_MISSING, Exemption.LONGEST_WHY));
        }
        return reasons;
    }
}
