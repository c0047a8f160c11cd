package org.xianxing.app.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimedFact;
import org.xianxing.reports.bulletin.BodyParagraph;
import org.xianxing.reports.bulletin.BulletinDocument;
import org.xianxing.reports.bulletin.BulletinPdf;
import org.xianxing.reports.bulletin.DocumentNumber;
import org.xianxing.reports.bulletin.Imprint;
import org.xianxing.reports.shared.FontSet;
import org.xianxing.reports.shared.Watermark;

/** Prints invented notices of zones as evidence; each page says 演示数据. */
@Component
class DemoEvidence {

    private final BulletinPdf press;

    DemoEvidence(FontSet fonts) {
        this.press = new BulletinPdf(fonts);
    }

    /**
     * A notice about a claimed fact.
     *
     * @param owner name of the zone that issues it
     * @param claim the claim it is evidence of
     * @param title what is claimed, in words
     */
    byte[] notice(String owner, Claim claim, String title) {
        LocalDate date = claim.content().date().orElse(LocalDate.of(2026, 1, 5));
        int number = 1 + Math.floorMod(claim.id().hashCode(), 60);
        return press.create(
                new BulletinDocument(
                        List.of(owner + "管理委员会文件"),
                        new DocumentNumber.Assigned(
                                owner.substring(0, 1)
                                        + "管委〔"
                                        + date.getYear()
                                        + "〕"
                                        + number
                                        + "号"),
                        "关于实施" + title + "的通知",
                        List.of("各局（办）、驻区各单位"),
                        List.of(
                                new BodyParagraph.Text(
                                        "为推进自贸创新成果复制推广，经管委会研究，决定自"
                                                + date.getYear()
                                                + "年"
                                                + date.getMonthValue()
                                                + "月"
                                                + date.getDayOfMonth()
                                                + "日起实施"
                                                + title
                                                + "。现就有关事项通知如下。"),
                                new BodyParagraph.Heading1("一、责任分工"),
                                new BodyParagraph.Text(
                                        "由"
                                                + claim.content().responsiblePerson()
                                                + "同志负责，纳入“"
                                                + claim.content().project()
                                                + "”项目管理，按清单制、责任制、项目制建立台账。"),
                                new BodyParagraph.Heading1("二、办理成效"),
                                new BodyParagraph.Text(claim.content().effect())),
                        List.of(),
                        owner + "管理委员会",
                        date,
                        List.of("本件为演示材料"),
                        List.of(),
                        new Imprint.None(),
                        new Watermark.Word("演示数据")));
    }

    /**
     * A document that is sent for approval or for the record.
     *
     * @param by name of the body that sends it
     */
    byte[] document(String title, String by) {
        return press.create(
                new BulletinDocument(
                        List.of(by + "文件"),
                        new DocumentNumber.Unassigned(),
                        title,
                        List.of(),
                        List.of(
                                new BodyParagraph.Heading1("一、目标"),
                                new BodyParagraph.Text("本文件为演示材料，用于说明报送、审核和备案的过程。"),
                                new BodyParagraph.Heading1("二、主要内容"),
                                new BodyParagraph.Text("试点范围、责任分工、时限要求和风险防控措施等内容从略。")),
                        List.of(),
                        by,
                        LocalDate.of(2026, 1, 5),
                        List.of("本件为演示材料"),
                        List.of(),
                        new Imprint.None(),
                        new Watermark.Word("演示数据")));
    }

    /** What a claim is about, in words. */
    static String title(Claim claim, Map<org.xianxing.domain.catalog.CatalogItemId, String> items) {
        return switch (claim.content().fact()) {
            case ClaimedFact.MilestoneReached _ -> "复制推广工作机制";
            case ClaimedFact.ItemReplicated(var item) -> items.getOrDefault(item, "复制推广事项");
            case ClaimedFact.NamedThing(String name) -> name;
            case ClaimedFact.AmountReceived(String name, _) -> name;
        };
    }
}
