package org.xianxing.reports.bulletin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xianxing.reports.bulletin.AnnexTable.Column;
import org.xianxing.reports.bulletin.AnnexTable.Row;
import org.xianxing.reports.bulletin.AnnexTable.RowMark;
import org.xianxing.reports.bulletin.BodyParagraph.Heading1;
import org.xianxing.reports.bulletin.BodyParagraph.Heading2;
import org.xianxing.reports.bulletin.BodyParagraph.Text;
import org.xianxing.reports.shared.CellText.Alignment;
import org.xianxing.reports.shared.Watermark;

/** Bulletins about invented zones that bear the names of rivers and hills. */
final class BulletinFixture {

    static final String TITLE = "关于2025年度全省创新推广先行区评估结果的通报";

    static final List<String> RECIPIENTS =
            List.of("各市、县（区）人民政府", "平潭综合实验区管委会", "自贸试验区工作领导小组各成员单位", "各自贸片区管委会");

    private static final List<String> HILLS =
            List.of("青岚", "白鹭", "云岭", "石溪", "双桥", "松源", "龙潭", "锦屏", "凤栖", "临江");

    private BulletinFixture() {}

    static BulletinDocument aBulletin() {
        return new BulletinDocument(
                List.of("中国（福建）自由贸易试验区", "工作领导小组办公室文件"),
                new DocumentNumber.Assigned("闽自贸办〔2026〕6号"),
                TITLE,
                RECIPIENTS,
                body(),
                List.of("2025年度全省创新推广先行区评估排名表", "整改提升要求"),
                "中国（福建）自由贸易试验区工作领导小组办公室",
                LocalDate.of(2026, 3, 19),
                List.of("此件公开发布"),
                List.of(ranking(30), demands()),
                new Imprint.Printed(
                        List.of("省委办公厅", "省政府办公厅", "省人大常委会办公厅", "省政协办公厅", "各设区市自贸工作机构"),
                        "省自贸办综合处",
                        LocalDate.of(2026, 3, 20)),
                new Watermark.Word("演示数据"));
    }

    static BulletinDocument withBody(List<BodyParagraph> body) {
        BulletinDocument bulletin = aBulletin();
        return new BulletinDocument(
                bulletin.headLines(),
                bulletin.number(),
                bulletin.title(),
                bulletin.recipients(),
                body,
                List.of(),
                bulletin.signature(),
                bulletin.date(),
                List.of(),
                List.of(),
                new Imprint.None(),
                new Watermark.None());
    }

    static BulletinDocument withAnnex(Annex annex) {
        BulletinDocument bulletin = aBulletin();
        return new BulletinDocument(
                bulletin.headLines(),
                bulletin.number(),
                bulletin.title(),
                bulletin.recipients(),
                bulletin.body(),
                List.of(annex.title()),
                bulletin.signature(),
                bulletin.date(),
                bulletin.notes(),
                List.of(annex),
                bulletin.imprint(),
                bulletin.watermark());
    }

    static List<BodyParagraph> body() {
        return List.of(
                new Text(
                        "根据《全省开发区建设自贸创新成果复制推广先行区的实施意见》（闽自贸办〔2021〕1号），省自贸办对全省34个创新推广先行区2025年度重点任务完成情况进行了评估。经自评、初审、复审、公示，现将结果通报如下。"),
                new Heading1("一、总体情况"),
                new Text(
                        "参加排名30个，平均53.77分，比上年提高6.14分。自贸试验区范围内3个开发区列示不排名；1个未按期提交自评，未予评估。全年复制推广跨区域、跨部门、跨层级创新举措186项、专项创新举措412项，“单一窗口”“多规合一”“证照分离”等举措覆盖面进一步扩大，企业办事时间平均压缩43.5%。"),
                new Heading1("二、评估结果"),
                new Heading2("（一）排名前10位的创新推广先行区"),
                new Text(
                        "青岚经济开发区、白鹭高新技术产业园区、云岭经济开发区、石溪工业园区、双桥经济开发区、松源经济开发区、龙潭台商投资区、锦屏高新技术产业开发区、凤栖经济开发区、临江经济开发区。按照实施意见，省级财政给予每家不超过100万元奖励。"),
                new Heading2("（二）排名后10位的创新推广先行区"),
                new Text(
                        "请有关市、县（区）人民政府督促排名后10位的创新推广先行区对照评估细则逐项查找差距，于2026年4月30日前制定整改提升方案并报省自贸办，7月31日前完成整改。省自贸办将适时开展“回头看”。"),
                new Heading1("三、工作要求"),
                new Text(
                        "各地各部门要坚持问题导向、目标导向、创新导向，总结实践中的先进经验和典型案例，加强系统集成、协同改革、联动创新，持续提升自贸创新成果复制推广的质量和实效。"));
    }

    static Annex ranking(int zones) {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= zones; i++) {
            String name = HILLS.get((i - 1) % HILLS.size()) + (i > 10 ? "第" + i : "") + "经济开发区";
            String score = "%d.%02d".formatted(95 - i % 60, i * 7 % 100);
            RowMark mark = i <= 10 ? RowMark.TINTED : RowMark.PLAIN;
            rows.add(
                    new Row(
                            List.of(
                                    String.valueOf(i),
                                    name,
                                    "临江市",
                                    score,
                                    i <= 10 ? "奖励" : i > zones - 10 ? "整改提升" : ""),
                            mark));
        }
        return new Annex(
                "附件1", "2025年度全省创新推广先行区评估排名表", List.of(), List.of(new AnnexTable(columns(), rows)));
    }

    static List<Column> columns() {
        return List.of(
                new Column("名次", 10, Alignment.CENTER),
                new Column("开发区名称", 44, Alignment.LEFT),
                new Column("所在市", 18, Alignment.CENTER),
                new Column("得分", 14, Alignment.RIGHT),
                new Column("结果运用", 18, Alignment.CENTER));
    }

    static Annex demands() {
        return new Annex(
                "附件2",
                "整改提升要求",
                List.of(
                        new Text("排名后10位的创新推广先行区应当逐项说明失分原因、整改措施、责任单位和完成时限，由所在市、县（区）人民政府审核后报送。"),
                        new Text("整改提升方案经省自贸办备案后组织实施，按月报送进展。")),
                List.of());
    }
}
