package org.xianxing.app.evaluation.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xianxing.app.evaluation.RankingService;
import org.xianxing.app.shell.Messages;
import org.xianxing.domain.evaluation.FrozenRanking.Line;
import org.xianxing.domain.evaluation.IndicatorGroup;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Yuan;
import org.xianxing.reports.evaluation.RankingSheet;
import org.xianxing.reports.evaluation.RankingSheet.Cell;
import org.xianxing.reports.evaluation.RankingSheet.Column;
import org.xianxing.reports.evaluation.RankingSheet.Row;
import org.xianxing.reports.evaluation.RankingSheet.RowMark;
import org.xianxing.reports.evaluation.RankingWorkbook;
import org.xianxing.reports.shared.Watermark;

/** The ranking as a workbook. Like every document it is in Chinese. */
final class RankingExport {

    private static final Locale LOCALE = Messages.CHINESE;

    private static final int NARROW = 8;
    private static final int WIDE = 32;

    private final RankingWords words;

    RankingExport(RankingWords words) {
        this.words = words;
    }

    String fileName(RankingService.RankingView view) {
        return words.of("file-name", LOCALE, view.cycle().title());
    }

    /**
     * The workbook's bytes.
     *
     * @param withRewards whether the rewards may be told
     */
    byte[] create(RankingService.RankingView view, boolean withRewards) {
        return new RankingWorkbook().create(sheet(view, withRewards));
    }

    RankingSheet sheet(RankingService.RankingView view, boolean withRewards) {
        List<String> notes = new ArrayList<>();
        notes.add(words.settings(view.cycle().ranking(), view.rubric(), LOCALE));
        notes.add(view.frozen() ? words.sub(view, LOCALE) : words.of("not-final", LOCALE));
        return new RankingSheet(
                words.of("title", LOCALE, view.cycle().title()),
                notes,
                columns(view, withRewards),
                view.table().entries().stream().map(line -> row(line, view, withRewards)).toList(),
                view.cycle().demonstration()
                        ? new Watermark.Word(words.of("demonstration", LOCALE))
                        : new Watermark.None());
    }

    private List<Column> columns(RankingService.RankingView view, boolean withRewards) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.of("column-place", LOCALE), NARROW));
        columns.add(new Column(words.of("column-last-place", LOCALE), NARROW));
        columns.add(new Column(words.of("column-gain", LOCALE), NARROW));
        columns.add(new Column(words.of("column-zone", LOCALE), WIDE));
        columns.add(new Column(words.of("column-city", LOCALE), 16));
        columns.add(new Column(words.of("column-total", LOCALE), 10));
        for (IndicatorGroup group : view.rubric().groups()) {
            columns.add(
                    new Column(
                            words.of(
                                    "column-group",
                                    LOCALE,
                                    group.name(),
                                    RankingTable.plain(group.max())),
                            12));
        }
        columns.add(new Column(words.of("column-remark", LOCALE), WIDE));
        if (withRewards) {
            columns.add(new Column(words.of("column-reward", LOCALE), 14));
        }
        return columns;
    }

    private Row row(Line line, RankingService.RankingView view, boolean withRewards) {
        List<Cell> cells = new ArrayList<>();
        cells.add(
                line.standing() instanceof Ranking.Standing.Placed(int place, _, _)
                        ? new Cell.Whole(place)
                        : new Cell.Text(words.place(line.standing(), LOCALE)));
        cells.add(
                line.placeLastYear().isPresent()
                        ? new Cell.Whole(line.placeLastYear().getAsInt())
                        : new Cell.Empty());
        cells.add(RankingDigest.gain(line).<Cell>map(Cell.Whole::new).orElseGet(Cell.Empty::new));
        cells.add(new Cell.Text(line.zoneName()));
        cells.add(new Cell.Text(line.cityName()));
        cells.add(
                switch (line.total()) {
                    case Score.Scored(Points points) -> new Cell.Decimal(points.toDecimal());
                    case Score.NotScored() -> new Cell.Text(words.of("unrated", LOCALE));
                });
        for (int i = 0; i < view.rubric().groups().size(); i++) {
            cells.add(
                    i < line.groups().size()
                            ? new Cell.Decimal(line.groups().get(i).toDecimal())
                            : new Cell.Empty());
        }
        cells.add(new Cell.Text(remark(line)));
        if (withRewards) {
            cells.add(line.reward().fen() == 0 ? new Cell.Empty() : reward(line.reward()));
        }
        return new Row(cells, mark(line));
    }

    /** In units of 10,000 yuan: a number where two decimals tell it exactly, else as text. */
    private static Cell reward(Yuan reward) {
        BigDecimal amount = reward.toDecimal().movePointLeft(4).stripTrailingZeros();
        return amount.scale() <= 2
                ? new Cell.Decimal(amount)
                : new Cell.Text(RankingWords.tenThousands(reward));
    }

    private String remark(Line line) {
        if (line.standing()
                instanceof Ranking.Standing.Placed(_, boolean shared, Ranking.Mark mark)) {
            List<String> remarks = new ArrayList<>();
            if (shared) {
                remarks.add(words.of("tag-shared", LOCALE));
            }
            if (mark == Ranking.Mark.RECTIFICATION) {
                remarks.add(words.of("tag-rectification", LOCALE));
            }
            return String.join(words.of("comma", LOCALE), remarks);
        }
        return line.remark();
    }

    private static RowMark mark(Line line) {
        return switch (line.standing()) {
            case Ranking.Standing.Placed(_, _, Ranking.Mark mark) ->
                    switch (mark) {
                        case REWARD -> RowMark.AWARDED;
                        case RECTIFICATION -> RowMark.TO_IMPROVE;
                        case NONE -> RowMark.PLAIN;
                    };
            case Ranking.Standing.NotPlaced(), Ranking.Standing.Unrated() -> RowMark.NOT_RANKED;
        };
    }
}
