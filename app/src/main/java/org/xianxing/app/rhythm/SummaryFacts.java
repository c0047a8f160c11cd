package org.xianxing.app.rhythm;

import java.util.List;
import java.util.Optional;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.rhythm.Report;
import org.xianxing.domain.rhythm.ReportFigures;
import org.xianxing.domain.rhythm.ReportState;
import org.xianxing.domain.rhythm.Standing;
import org.xianxing.domain.rhythm.Tally;

/**
 * What the reports of a period come to.
 *
 * @param lines a unit each
 * @param tally how many stand how
 * @param figures of all units together
 */
public record SummaryFacts(List<Line> lines, Tally tally, ReportFigures figures) {

    /**
     * A unit.
     *
     * @param state where its report is; none while nothing was written down
     * @param report what it sent; none when it sent nothing or it came back
     */
    public record Line(
            Organization unit,
            Standing standing,
            Optional<ReportState> state,
            Optional<Report> report) {

        /** Where its report is, when that says more than how it stands. */
        public Optional<ReportState> returned() {
            return state.filter(s -> s == ReportState.RETURNED);
        }

        public ReportFigures figures() {
            return report.map(Report::figures).orElse(ReportFigures.NONE);
        }
    }

    public SummaryFacts {
        lines = List.copyOf(lines);
    }

    static SummaryFacts of(List<Line> lines) {
        return new SummaryFacts(
                lines,
                Tally.of(lines.stream().map(Line::standing).toList()),
                lines.stream().map(Line::figures).reduce(ReportFigures.NONE, ReportFigures::plus));
    }

    /** The units that stand so. */
    List<Line> standing(Standing wanted) {
        return lines.stream().filter(line -> line.standing() == wanted).toList();
    }

    /** The most tasks that one unit leads, for the scale of a chart. */
    public int most() {
        return lines.stream().mapToInt(line -> line.figures().tasks()).max().orElse(0);
    }
}
