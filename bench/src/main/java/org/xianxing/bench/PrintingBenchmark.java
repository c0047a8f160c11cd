package org.xianxing.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.xianxing.db.evaluation.RubricFacts;
import org.xianxing.reports.bulletin.Annex;
import org.xianxing.reports.bulletin.AnnexTable;
import org.xianxing.reports.bulletin.BodyParagraph;
import org.xianxing.reports.bulletin.BulletinDocument;
import org.xianxing.reports.bulletin.BulletinPdf;
import org.xianxing.reports.bulletin.DocumentNumber;
import org.xianxing.reports.bulletin.Imprint;
import org.xianxing.reports.evaluation.ScoreSheetForm;
import org.xianxing.reports.evaluation.ScoreSheetPdf;
import org.xianxing.reports.shared.CellText.Alignment;
import org.xianxing.reports.shared.FontSet;
import org.xianxing.reports.shared.Watermark;

/** Prints score sheets and a bulletin with an annex of 30 zones. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PrintingBenchmark {

    private static final LocalDate DATE = LocalDate.of(2027, 3, 15);

    private final ScoreSheetPdf sheets = new ScoreSheetPdf(FontSet.standard());
    private final BulletinPdf bulletins = new BulletinPdf(FontSet.standard());
    private final List<ScoreSheetForm> forms =
            IntStream.rangeClosed(1, 100).mapToObj(PrintingBenchmark::form).toList();
    private final BulletinDocument bulletin = bulletin();

    @Benchmark
    public byte[] one_score_sheet() {
        return sheets.create(forms.getFirst());
    }

    @Benchmark
    public void hundred_score_sheets(Blackhole hole) {
        forms.forEach(form -> hole.consume(sheets.create(form)));
    }

    @Benchmark
    public byte[] one_bulletin() {
        return bulletins.create(bulletin);
    }

    private static ScoreSheetForm form(int number) {
        List<ScoreSheetForm.Group> groups =
                RubricFacts.annexTwo(DSL.using(SQLDialect.MYSQL)).groups().stream()
                        .map(group ->
                                new ScoreSheetForm.Group(
                                        group.name(),
                                        group.max() + "分",
                                        group.criteria().stream()
                                                .map(PrintingBenchmark::criterion)
                                                .toList()))
                        .toList();
        return new ScoreSheetForm(
                "全省开发区建设创新推广先行区评估细则（暂行）",
                "第" + number + "经济开发区",
                "2026",
                "88.50",
                "86.00",
                ScoreSheetForm.CityReview.SHOWN,
                groups,
                "备注：自贸试验区范围内开发区不作为评估奖励对象。",
                DATE,
                new Watermark.Word("演示数据"));
    }

    private static ScoreSheetForm.Criterion criterion(
            org.xianxing.domain.evaluation.Criterion criterion) {
        return new ScoreSheetForm.Criterion(
                criterion.code() + ". " + criterion.name(),
                criterion.indicators().stream()
                        .map(i ->
                                new ScoreSheetForm.Indicator(
                                        i.code() + ". " + i.officialText(),
                                        i.max().toDecimal().stripTrailingZeros().toPlainString(),
                                        "3.50",
                                        "3.00",
                                        "2.75"))
                        .toList());
    }

    private static BulletinDocument bulletin() {
        List<AnnexTable.Row> rows = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            rows.add(
                    new AnnexTable.Row(
                            List.of(Integer.toString(i), "第" + i + "经济开发区", "80.00"),
                            AnnexTable.RowMark.PLAIN));
        }
        List<AnnexTable.Column> columns =
                List.of(
                        new AnnexTable.Column("名次", 20, Alignment.CENTER),
                        new AnnexTable.Column("开发区名称", 60, Alignment.LEFT),
                        new AnnexTable.Column("得分", 20, Alignment.RIGHT));
        return new BulletinDocument(
                List.of("中国（福建）自由贸易试验区", "工作领导小组办公室文件"),
                new DocumentNumber.Assigned("闽自贸办〔2027〕6号"),
                "关于2026年度创新推广先行区评估结果的通报",
                List.of("各市、县（区）人民政府"),
                List.of(
                        new BodyParagraph.Heading1("一、总体情况"),
                        new BodyParagraph.Text("参加排名30个，平均80.00分。".repeat(20)),
                        new BodyParagraph.Heading1("二、工作要求"),
                        new BodyParagraph.Text("对照评估细则逐项查找差距，按季度报告进展。".repeat(20))),
                List.of("评估排名表"),
                "省自贸办",
                DATE,
                List.of("此件公开发布"),
                List.of(
                        new Annex(
                                "附件", "评估排名表", List.of(), List.of(new AnnexTable(columns, rows)))),
                new Imprint.None(),
                new Watermark.None());
    }
}
