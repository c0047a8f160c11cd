package org.xianxing.domain.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/**
 * What the unit proposes: why it came to this (说明原因), and what it will do until when (整改措施, 整改方案).
 *
 * @param reason the reason, 1 to 2,000 characters
 * @param measures 1 to 20 measures, in order
 */
public record Plan(String reason, List<Measure> measures) {

    public static final int MOST_MEASURES = 20;
    public static final int LONGEST_REASON = Texts.LONGEST;

    public Plan {
        measures = List.copyOf(measures);
    }

    /** A line of a plan that is being written. */
    public record Line(String text, Optional<LocalDate> until) {}

    /** Puts lines together; refused with everything that is missing or wrong. */
    public static Outcome<Plan> of(String reason, List<Line> lines, Instant now) {
        List<Reason> reasons =
                new ArrayList<>(Texts.problems(reason, SupervisionReason.CASE_PLAN_REASON_MISSING));
        if (lines.isEmpty()) {
            reasons.add(Reason.of(SupervisionReason.CASE_PLAN_WITHOUT_MEASURE));
        }
        if (lines.size() > MOST_MEASURES) {
            reasons.add(
                    Reason.of(
                            SupervisionReason.CASE_PLAN_TOO_MANY_MEASURES,
                            MOST_MEASURES,
                            lines.size()));
        }
        LocalDate today = Term.dayAt(now);
        List<Measure> measures = new ArrayList<>();
        for (Line line : lines) {
            int number = measures.size() + 1;
            if (line.text().isBlank()) {
                reasons.add(Reason.of(SupervisionReason.CASE_MEASURE_TEXT_MISSING, number));
            } else if (line.text().length() > Measure.LONGEST_TEXT) {
                reasons.add(
                        Reason.of(
                                SupervisionReason.CASE_MEASURE_TEXT_TOO_LONG,
                                number,
                                Measure.LONGEST_TEXT,
                                line.text().length()));
            }
            if (line.until().isEmpty()) {
                reasons.add(Reason.of(SupervisionReason.CASE_MEASURE_DAY_MISSING, number));
            } else if (!line.until().get().isAfter(today)) {
                reasons.add(
                        Reason.of(
                                SupervisionReason.CASE_MEASURE_DAY_PASSED,
                                number,
                                line.until().get()));
            }
            measures.add(
                    new Measure(
                            number,
                            line.text().strip(),
                            line.until().orElse(today),
                            Optional.empty()));
        }
        return Outcome.unless(reasons, () -> new Plan(reason.strip(), measures));
    }

    /** The day by which everything is promised. */
    public LocalDate promised() {
        return promised(measures)
                .orElseThrow(() -> new IllegalStateException("a plan has at least one measure"));
    }

    /** The last of the measures' days. */
    public static Optional<LocalDate> promised(List<Measure> measures) {
        return measures.stream().map(Measure::until).max(Comparator.naturalOrder());
    }
}
