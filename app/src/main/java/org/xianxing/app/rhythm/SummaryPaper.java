package org.xianxing.app.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.domain.rhythm.Report;
import org.xianxing.domain.rhythm.ReportFigures;
import org.xianxing.domain.rhythm.ReportSection;
import org.xianxing.domain.rhythm.Standing;
import org.xianxing.domain.rhythm.Summary;
import org.xianxing.domain.rhythm.Tally;
import org.xianxing.reports.rhythm.SummaryDocument;
import org.xianxing.reports.rhythm.SummaryDocument.Bar;
import org.xianxing.reports.rhythm.SummaryDocument.Part;
import org.xianxing.reports.shared.CellText.Alignment;
import org.xianxing.reports.shared.PlainWorkbook;
import org.xianxing.reports.shared.TablePaper.Column;
import org.xianxing.reports.shared.Watermark;

/** The words of summaries, and their papers. Like every document it is in Chinese. */
final class SummaryPaper {

    private static final Locale CHINESE = Messages.CHINESE;

    /** So much of one unit's words goes into a draft; the office shortens or fetches the rest. */
    private static final int MOST_OF_ONE = 400;

    private final Messages messages;
    private final PeriodWords periods;

    SummaryPaper(Messages messages) {
        this.messages = messages;
        this.periods = new PeriodWords(messages, CHINESE);
    }

    String title(Summary summary) {
        return word(
                "paper-" + summary.kind().name(), periods.period(summary.kind(), summary.span()));
    }

    /** A summary as the reports give it, for the office to work on. */
    Summary drafted(Summary empty, SummaryFacts facts) {
        return empty.saying(
                overview(empty, facts),
                gathered(facts, List.of(ReportSection.RESULTS, ReportSection.PROGRESS)),
                gathered(facts, List.of(ReportSection.PROBLEMS, ReportSection.REQUESTS)),
                gathered(facts, List.of(ReportSection.NEXT)));
    }

    private String overview(Summary summary, SummaryFacts facts) {
        Tally tally = facts.tally();
        ReportFigures figures = facts.figures();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                word(
                        "draft-sent",
                        periods.period(summary.kind(), summary.span()),
                        facts.lines().size(),
                        tally.onTime(),
                        tally.late(),
                        tally.missing() + tally.upcoming(),
                        tally.exempt()));
        named(facts, Standing.LATE, "draft-late", paragraphs);
        named(facts, Standing.MISSING, "draft-missing", paragraphs);
        named(facts, Standing.UPCOMING, "draft-upcoming", paragraphs);
        if (figures.tasks() > 0) {
            paragraphs.add(
                    word(
                            "draft-tasks",
                            figures.tasks(),
                            figures.done(),
                            figures.soon(),
                            figures.late()));
        }
        return String.join("\n", paragraphs);
    }

    private void named(SummaryFacts facts, Standing standing, String key, List<String> into) {
        List<SummaryFacts.Line> some = facts.standing(standing);
        if (!some.isEmpty()) {
            into.add(
                    word(
                            key,
                            some.stream()
                                    .map(line -> line.unit().shortName())
                                    .collect(Collectors.joining(word("list-comma")))));
        }
    }

    /** What the units said, a paragraph each, the first part that has words. */
    private String gathered(SummaryFacts facts, List<ReportSection> wanted) {
        StringBuilder text = new StringBuilder();
        for (SummaryFacts.Line line : facts.lines()) {
            String said =
                    line.report().stream()
                            .flatMap(report -> wanted.stream().map(report::text))
                            .filter(words -> !words.isBlank())
                            .findFirst()
                            .orElse("");
            String paragraph =
                    said.isEmpty()
                            ? ""
                            : word("draft-unit", line.unit().shortName(), shortened(said));
            if (text.length() + paragraph.length() + 1 > Summary.LONGEST_TEXT) {
                break;
            }
            text.append(text.isEmpty() || paragraph.isEmpty() ? "" : "\n").append(paragraph);
        }
        return text.toString();
    }

    private String shortened(String said) {
        String line = said.strip().replaceAll("\\s*\\n\\s*", "");
        return line.length() <= MOST_OF_ONE ? line : line.substring(0, MOST_OF_ONE) + word("cut");
    }

    SummaryDocument document(
            Summary summary, SummaryFacts facts, String office, LocalDate day, Watermark mark) {
        List<Part> parts = new ArrayList<>();
        section(parts, "section-overview", summary.overview());
        parts.add(
                new SummaryDocument.Table(
                        word("table-standing"),
                        List.of(
                                new Column(word("unit"), 31, Alignment.LEFT),
                                new Column(word("standing"), 17, Alignment.CENTER),
                                new Column(word("sent-on"), 25, Alignment.CENTER),
                                new Column(word("tasks"), 16, Alignment.RIGHT),
                                new Column(word("tasks-done"), 13, Alignment.RIGHT),
                                new Column(word("tasks-soon"), 11, Alignment.RIGHT),
                                new Column(word("tasks-late"), 11, Alignment.RIGHT)),
                        rows(facts, true)));
        if (facts.figures().tasks() > 0) {
            parts.add(chart(facts));
        }
        section(parts, "section-results", summary.results());
        section(parts, "section-problems", summary.problems());
        section(parts, "section-next", summary.next());
        return new SummaryDocument(
                title(summary),
                word("paper-subtitle", office, PlainText.date(day, CHINESE)),
                parts,
                office,
                day,
                mark);
    }

    private void section(List<Part> parts, String key, String text) {
        if (!text.isBlank()) {
            long before =
                    parts.stream().filter(SummaryDocument.Heading.class::isInstance).count() + 1;
            parts.add(
                    new SummaryDocument.Heading(
                            word("paper-heading", word("numeral-" + before), word(key))));
            parts.add(new SummaryDocument.Text(text));
        }
    }

    private SummaryDocument.Chart chart(SummaryFacts facts) {
        return new SummaryDocument.Chart(
                word("chart-tasks"),
                new SummaryDocument.Legend(
                        word("tasks-done"), word("tasks-late"), word("tasks-open")),
                facts.lines().stream()
                        .filter(line -> line.figures().tasks() > 0)
                        .map(line -> bar(line.unit().shortName(), line.figures()))
                        .toList());
    }

    private Bar bar(String unit, ReportFigures figures) {
        return new Bar(
                unit,
                figures.done(),
                figures.late(),
                figures.tasks() - figures.done() - figures.late(),
                word("chart-figures", figures.tasks(), figures.done(), figures.late()));
    }

    /** A unit a row, and all together last. */
    private List<List<String>> rows(SummaryFacts facts, boolean total) {
        List<List<String>> rows = new ArrayList<>();
        facts.lines()
                .forEach(line ->
                        rows.add(
                                row(
                                        line.unit().shortName(),
                                        standing(line),
                                        line.report()
                                                .flatMap(Report::firstSent)
                                                .map(SummaryPaper::time)
                                                .orElse("—"),
                                        line.report().isPresent(),
                                        line.figures())));
        if (total) {
            rows.add(row(word("total"), "", "", true, facts.figures()));
        }
        return rows;
    }

    private String standing(SummaryFacts.Line line) {
        String standing = word("standing-" + line.standing().name());
        return line.returned()
                .map(state -> standing + "\n" + word("state-" + state.name()))
                .orElse(standing);
    }

    private static String time(Instant at) {
        LocalDateTime time = LocalDateTime.ofInstant(at, PlainText.OFFICE_TIME);
        return PlainText.dayOfYear(time.toLocalDate(), CHINESE)
                + " "
                + PlainText.time(time.toLocalTime());
    }

    private static List<String> row(
            String unit, String standing, String sent, boolean known, ReportFigures figures) {
        return List.of(
                unit,
                standing,
                sent,
                known ? String.valueOf(figures.tasks()) : "—",
                known ? String.valueOf(figures.done()) : "—",
                known ? String.valueOf(figures.soon()) : "—",
                known ? String.valueOf(figures.late()) : "—");
    }

    byte[] workbook(Summary summary, SummaryFacts facts) {
        List<String> figures =
                List.of(
                        word("unit"),
                        word("standing"),
                        word("sent-on"),
                        word("tasks"),
                        word("tasks-done"),
                        word("tasks-soon"),
                        word("tasks-late"));
        List<String> headings = new ArrayList<>();
        headings.add(word("unit"));
        summary.kind()
                .sections()
                .forEach(s -> headings.add(word("section-" + summary.kind() + "-" + s)));
        List<List<String>> texts = new ArrayList<>();
        for (SummaryFacts.Line line : facts.lines()) {
            List<String> cells = new ArrayList<>();
            cells.add(line.unit().shortName());
            summary.kind()
                    .sections()
                    .forEach(s -> cells.add(line.report().map(r -> r.text(s)).orElse("")));
            texts.add(cells);
        }
        return PlainWorkbook.of(
                List.of(
                        new PlainWorkbook.Sheet(word("sheet-figures"), figures, rows(facts, true)),
                        new PlainWorkbook.Sheet(word("sheet-texts"), headings, texts)));
    }

    private String word(String key, Object... arguments) {
        return messages.getTranslation("rhythm." + key, CHINESE, arguments);
    }
}
