package org.xianxing.app.supervision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.supervision.*;
import org.xianxing.reports.shared.FontSet;
import org.xianxing.reports.supervision.NoticePdf;

class LookTest {
    @Test
    void look() throws Exception {
        Instant at = Instant.parse("2026-12-01T01:00:00Z");
        Signature by = new Signature(new AccountId(new UUID(1, 1)), "郑明辉", "省自贸办", at);
        String office = "中国（福建）自由贸易试验区工作领导小组办公室";
        NoticePdf pdf = new NoticePdf(FontSet.standard());
        for (CaseKind kind : List.of(CaseKind.LAGGING_TASK, CaseKind.RECTIFICATION)) {
            for (Rung rung : Rung.values()) {
                CaseMatter m =
                        new CaseMatter(
                                kind,
                                kind == CaseKind.RECTIFICATION
                                        ? "2025年度评估整改提升"
                                        : "国际贸易“单一窗口”建设进度滞后",
                                kind == CaseKind.RECTIFICATION
                                        ? "白鹤岭高新技术产业开发区在2025年度创新推广先行区评估中排名第28位（闽自贸办〔2026〕4号通报），须整改提升。\n请对照评估细则逐项查找差距，说明原因，提出整改方案，逐条明确措施和完成时限，并附佐证材料报告完成情况。"
                                        : "今年应完成的“单一窗口”三期功能至今只上线一项，与年度计划相差较大。\n请查明原因，提出赶上计划的措施。",
                                new OrganizationId(new UUID(2, 2)),
                                List.of(),
                                new Citation("《福建自贸试验区管理机构运行机制规定》", "二（二）4"),
                                new Subject(Subject.Kind.TASK, "1", "深化国际贸易“单一窗口”建设", ""));
                SupervisionCase c =
                        new SupervisionCase(
                                CaseId.random(),
                                1,
                                Optional.of(new CaseNumber(2026, 3)),
                                new OrganizationId(new UUID(1, 2)),
                                m,
                                rung,
                                CaseState.ISSUED,
                                Deadline.of(Instant.parse("2026-12-11T09:30:00Z")),
                                Hands.openedBy(by),
                                rung == Rung.BLUE);
                CaseStep s =
                        rung == Rung.REMINDER
                                ? CaseStep.after(c, StepKind.ISSUED, by, "", List.of())
                                : rung == Rung.RED
                                        ? CaseStep.after(
                                                c, StepKind.RAISED, by, "拖延已影响全局。", List.of())
                                        : CaseStep.raisedByRule(c, at);
                CasePaper p =
                        new CasePaper(
                                c,
                                s,
                                Instant.parse("2026-11-28T09:30:00Z"),
                                office,
                                "省自贸办",
                                "中国（福建）自由贸易试验区厦门片区管理委员会",
                                List.of("厦门市商务局", "厦门海关"),
                                rung == Rung.RED
                                        ? List.of(
                                                new Instruction(
                                                        "周国栋",
                                                        LocalDate.of(2026, 11, 30),
                                                        "请省自贸办盯紧，月底前务必见效。",
                                                        by))
                                        : List.of());
                Files.write(
                        Path.of("/tmp/look-" + kind + "-" + rung + ".pdf"), pdf.create(p.issued()));
            }
        }
    }
}
