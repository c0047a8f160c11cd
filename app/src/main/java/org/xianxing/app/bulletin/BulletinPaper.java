package org.xianxing.app.bulletin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xianxing.domain.bulletin.BulletinText;
import org.xianxing.domain.evaluation.FrozenRanking;
import org.xianxing.domain.evaluation.FrozenRanking.Line;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.evaluation.Ranking.Standing;
import org.xianxing.domain.evaluation.Score;
import org.xianxing.domain.shared.Points;
import org.xianxing.domain.shared.Yuan;
import org.xianxing.reports.bulletin.Annex;
import org.xianxing.reports.bulletin.AnnexTable;
import org.xianxing.reports.bulletin.AnnexTable.Column;
import org.xianxing.reports.bulletin.AnnexTable.Row;
import org.xianxing.reports.bulletin.AnnexTable.RowMark;
import org.xianxing.reports.bulletin.BodyParagraph;
import org.xianxing.reports.bulletin.BulletinDocument;
import org.xianxing.reports.bulletin.DocumentNumber;
import org.xianxing.reports.bulletin.Imprint;
import org.xianxing.reports.shared.CellText.Alignment;
import org.xianxing.reports.shared.Watermark;

/**
 * Puts a bulletin on paper: its text with the figures filled in, and the frozen ranking as annexes.
 * The words here are the document's own and always Chinese.
 *
 * @param year evaluated year
 * @param office full name of the issuing office, for the red head
 * @param text the text, figures filled in
 * @param ranking the frozen ranking
 */
record BulletinPaper(int year, String office, BulletinText text, FrozenRanking ranking) {

    private static final String NONE = "—";
    private static final String LEFT_OPEN = "（待填）";

    /** The document as it stands, with open parts marked as such. */
    BulletinDocument draft(LocalDate today, Watermark watermark) {
        BulletinText shown =
                new BulletinText(
                        orOpen(text.title()),
                        orOpen(text.recipients()),
                        orOpen(text.body()),
                        orOpen(text.signature()),
                        text.copies(),
                        orOpen(text.printedBy()));
        return new BulletinPaper(year, office, shown, ranking)
                .document(new DocumentNumber.Unassigned(), today, watermark);
    }

    /** The document to be issued. */
    BulletinDocument issued(
            org.xianxing.domain.bulletin.DocumentNumber number,
            LocalDate date,
            Watermark watermark) {
        return document(new DocumentNumber.Assigned(number.toString()), date, watermark);
    }

    private BulletinDocument document(DocumentNumber number, LocalDate date, Watermark watermark) {
        List<Annex> annexes = new ArrayList<>();
        annexes.add(rankingAnnex("附件1"));
        annexes.add(subtotalsAnnex("附件2"));
        if (!ranking.marked(Ranking.Mark.RECTIFICATION).isEmpty()) {
            annexes.add(rectificationAnnex("附件3"));
        }
        return new BulletinDocument(
                head(office),
                number,
                title(text.title().strip()),
                withoutEnd(text.recipients(), "：").stream().toList(),
                paragraphs(text.body()),
                annexes.stream().map(Annex::title).toList(),
                text.signature().strip(),
                date,
                List.of(),
                annexes,
                new Imprint.Printed(withoutEnd(text.copies(), "。"), text.printedBy().strip(), date),
                watermark);
    }

    /** A long name breaks where its parts meet: 自由贸易试验区 / 工作领导小组办公室文件. */
    private static List<String> head(String office) {
        int parts = office.indexOf("工作领导小组");
        return parts > 0
                ? List.of(office.substring(0, parts), office.substring(parts) + "文件")
                : List.of(office + "文件");
    }

    /**
     * A title's second line begins with what is announced, so that no term is broken (7.3.1: 词意完整).
     */
    private static String title(String title) {
        int second = title.lastIndexOf("评估结果的通报");
        return second > 0 ? title.substring(0, second) + "\n" + title.substring(second) : title;
    }

    private static String orOpen(String part) {
        return part.isBlank() ? LEFT_OPEN : part;
    }

    private static List<String> withoutEnd(String names, String end) {
        String bare = names.strip();
        if (bare.endsWith(end)) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare.isBlank() ? List.of() : List.of(bare);
    }

    private static List<BodyParagraph> paragraphs(String body) {
        return body.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(BulletinPaper::paragraph)
                .toList();
    }

    private static BodyParagraph paragraph(String line) {
        if (line.matches("[一二三四五六七八九十]{1,3}、.*")) {
            return new BodyParagraph.Heading1(line);
        }
        if (line.matches("（[一二三四五六七八九十]{1,3}）.*")) {
            return new BodyParagraph.Heading2(line);
        }
        return new BodyParagraph.Text(line);
    }

    // ── annexes ──

    /** Places, totals and what follows, in columns wide enough for names and remarks. */
    private Annex rankingAnnex(String label) {
        List<Column> columns =
                List.of(
                        new Column("名次", 36, Alignment.CENTER),
                        new Column("开发区", 168, Alignment.LEFT),
                        new Column("市", 40, Alignment.CENTER),
                        new Column("总分", 48, Alignment.RIGHT),
                        new Column("备注", 150, Alignment.LEFT));
        return new Annex(
                label,
                year + "年度创新推广先行区评估结果排名表",
                List.of(),
                List.of(
                        new AnnexTable(
                                columns,
                                ranking.entries().stream()
                                        .map(line ->
                                                Row.of(
                                                        place(line.standing()),
                                                        line.zoneName(),
                                                        city(line),
                                                        points(line.total()),
                                                        remark(line)))
                                        .toList())));
    }

    /** The level-1 subtotals of every rated zone. */
    private Annex subtotalsAnnex(String label) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("开发区", 154, Alignment.LEFT));
        for (String group : ranking.groupNames()) {
            columns.add(new Column(group, 40, Alignment.RIGHT));
        }
        columns.add(new Column("总分", 48, Alignment.RIGHT));
        List<Row> rows = new ArrayList<>();
        for (Line line : ranking.entries()) {
            if (!line.groups().isEmpty()) {
                List<String> cells = new ArrayList<>();
                cells.add(line.zoneName());
                line.groups().forEach(group -> cells.add(group.toString()));
                cells.add(points(line.total()));
                rows.add(new Row(cells, RowMark.PLAIN));
            }
        }
        return new Annex(
                label,
                year + "年度创新推广先行区一级指标得分表",
                List.of(),
                List.of(new AnnexTable(columns, rows)));
    }

    private Annex rectificationAnnex(String label) {
        List<Column> columns =
                List.of(
                        new Column("序号", 10, Alignment.CENTER),
                        new Column("开发区", 50, Alignment.LEFT),
                        new Column("市", 16, Alignment.CENTER),
                        new Column("名次", 12, Alignment.CENTER),
                        new Column("总分", 14, Alignment.RIGHT));
        List<Row> rows = new ArrayList<>();
        for (Line line : ranking.marked(Ranking.Mark.RECTIFICATION)) {
            rows.add(
                    Row.of(
                            Integer.toString(rows.size() + 1),
                            line.zoneName(),
                            city(line),
                            place(line.standing()),
                            points(line.total())));
        }
        return new Annex(
                label,
                year + "年度须整改提升的创新推广先行区名单",
                List.of(),
                List.of(new AnnexTable(columns, rows)));
    }

    private static String place(Standing standing) {
        return switch (standing) {
            case Standing.Placed(int place, _, _) -> Integer.toString(place);
            case Standing.NotPlaced() -> "不排";
            case Standing.Unrated() -> "未评";
        };
    }

    private static String points(Score score) {
        return switch (score) {
            case Score.Scored(Points points) -> points.toString();
            case Score.NotScored() -> NONE;
        };
    }

    private static String city(Line line) {
        String name = line.cityName();
        return name.endsWith("市") ? name.substring(0, name.length() - 1) : name;
    }

    private static String remark(Line line) {
        boolean shared = line.standing() instanceof Standing.Placed(_, boolean tied, _) && tied;
        return Stream.of(
                        shared ? "并列" : "",
                        line.remark(),
                        line.reward().fen() > 0 ? "奖励" + tenThousands(line.reward()) + "万元" : "")
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("；"));
    }

    private static String tenThousands(Yuan reward) {
        BigDecimal amount = reward.toDecimal().movePointLeft(4).stripTrailingZeros();
        return amount.toPlainString();
    }
}
