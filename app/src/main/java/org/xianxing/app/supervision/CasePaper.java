package org.xianxing.app.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.supervision.CaseKind;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.Instruction;
import org.xianxing.domain.supervision.Rung;
import org.xianxing.domain.supervision.StepKind;
import org.xianxing.domain.supervision.SupervisionCase;
import org.xianxing.reports.bulletin.Annex;
import org.xianxing.reports.bulletin.AnnexTable;
import org.xianxing.reports.bulletin.AnnexTable.Column;
import org.xianxing.reports.bulletin.AnnexTable.Row;
import org.xianxing.reports.bulletin.BodyParagraph;
import org.xianxing.reports.bulletin.BodyParagraph.Heading1;
import org.xianxing.reports.bulletin.BodyParagraph.Text;
import org.xianxing.reports.bulletin.BulletinDocument;
import org.xianxing.reports.bulletin.DocumentNumber;
import org.xianxing.reports.bulletin.Imprint;
import org.xianxing.reports.shared.CellText.Alignment;
import org.xianxing.reports.shared.Watermark;
import org.xianxing.reports.supervision.NoticeBand;
import org.xianxing.reports.supervision.NoticeDocument;

/**
 * Puts a case on paper as it went out with a step: 督办通知单, or 整改通知书. The words here are the
 * document's own and always Chinese.
 *
 * @param current the case
 * @param step the step it goes out with
 * @param before the deadline before that step
 * @param office the office that sends it
 * @param officeShort its short name, for the imprint
 * @param unit who handles it
 * @param assisting who assists
 * @param instructions the leaders' instructions until then
 */
record CasePaper(
        SupervisionCase current,
        CaseStep step,
        Instant before,
        String office,
        String officeShort,
        String unit,
        List<String> assisting,
        List<Instruction> instructions) {

    static final String DRAFT = "草稿";
    private static final String DEMONSTRATION = "演示数据";
    private static final String FORM = "督办事项办理情况反馈表";
    private static final String ROOM = "\n\n";

    CasePaper {
        assisting = List.copyOf(assisting);
        instructions = List.copyOf(instructions);
    }

    /** The paper as it went out. */
    NoticeDocument issued() {
        String number = current.number().map(Object::toString).orElseThrow();
        return document(
                new DocumentNumber.Assigned(number),
                current.demonstration() ? new Watermark.Word(DEMONSTRATION) : new Watermark.None());
    }

    /** The paper as it would go out, marked as a draft. */
    NoticeDocument draft() {
        return document(new DocumentNumber.Unassigned(), new Watermark.Word(DRAFT));
    }

    /** 整改通知书 or 督办通知单. */
    String name() {
        return isRectification() ? "整改通知书" : "督办通知单";
    }

    private boolean isRectification() {
        return step.rung() == Rung.RECTIFICATION_NOTICE
                || current.matter().kind() == CaseKind.RECTIFICATION && !isRaised();
    }

    private boolean isRaised() {
        return step.kind() == StepKind.RAISED;
    }

    private NoticeDocument document(DocumentNumber number, Watermark watermark) {
        LocalDate date = Term.dayAt(step.at());
        return new NoticeDocument(
                band(),
                new BulletinDocument(
                        head(),
                        number,
                        title(),
                        List.of(unit),
                        body(date),
                        List.of(FORM),
                        office,
                        date,
                        List.of(),
                        List.of(form(number)),
                        new Imprint.Printed(assisting, officeShort, date),
                        watermark));
    }

    /** A long name breaks where its parts meet: 自由贸易试验区 / 工作领导小组办公室督办通知单. */
    private List<String> head() {
        int parts = office.indexOf("工作领导小组");
        return parts > 0
                ? List.of(office.substring(0, parts), office.substring(parts) + name())
                : List.of(office + name());
    }

    private NoticeBand band() {
        return switch (step.rung()) {
            case REMINDER ->
                    new NoticeBand(isRectification() ? "整改" : "提醒", NoticeBand.Color.BLACK);
            case BLUE -> new NoticeBand("蓝色督办", NoticeBand.Color.BLUE);
            case YELLOW -> new NoticeBand("黄色督办", NoticeBand.Color.YELLOW);
            case RED -> new NoticeBand("红色督办", NoticeBand.Color.RED);
            case TALK -> new NoticeBand("约谈", NoticeBand.Color.RED);
            case RECTIFICATION_NOTICE -> new NoticeBand("整改通知", NoticeBand.Color.RED);
        };
    }

    private String title() {
        String about = current.matter().title();
        return (about.startsWith("关于") ? about : "关于" + about)
                + (isRectification() ? about.contains("整改") ? "的通知" : "的整改通知" : "的督办通知");
    }

    private List<BodyParagraph> body(LocalDate date) {
        Numbered body = new Numbered();
        body.text(opening(date));
        body.heading(isRectification() ? "整改事项" : "督办事项");
        body.text(
                current.matter().title()
                        + (current.matter().title().contains(current.matter().subject().title())
                                ? "。"
                                : "（" + current.matter().subject().title() + "）。"));
        body.heading("办理要求");
        current.matter()
                .demand()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(body::text);
        body.text(
                current.matter().kind().demandsPlan()
                        ? "收到本通知后请及时签收，书面说明原因，逐条提出整改措施和完成时限；措施经同意后组织实施，" + "完成一项、报告一项，并附佐证材料。"
                        : "收到本通知后请及时签收，办结后书面反馈办理结果，并附佐证材料。");
        if (!instructions.isEmpty()) {
            body.heading("领导批示");
            instructions.forEach(i ->
                    body.text(
                            i.leader()
                                    + "（"
                                    + PlainText.date(i.day(), Messages.CHINESE)
                                    + "）："
                                    + i.text().replace('\n', ' ')));
        }
        body.heading("时限");
        if (step.rung() == Rung.TALK) {
            body.text(
                    "请你单位主要负责人于" + moment(step.due()) + "前到我办接受约谈，说明未按期办理的原因和下一步措施；" + "具体时间另行商定。");
        }
        body.text(
                "请于"
                        + moment(step.due())
                        + "前反馈。确有困难不能按期反馈的，须在期限届满前提出延期申请，说明理由和新的时限。逾期未反馈的，"
                        + "按督办升级规则处理。");
        return body.paragraphs;
    }

    private String opening(LocalDate date) {
        String source = current.matter().source().document();
        String clause = current.matter().source().clause();
        if (!isRaised()) {
            return "根据"
                    + source
                    + clause
                    + (instructions.isEmpty() ? "" : "和领导批示精神")
                    + "，现将有关事项交你单位办理，请认真组织落实。";
        }
        String raised = "自" + PlainText.date(date, Messages.CHINESE) + "起升级为" + band().word() + "。";
        return "本件应于"
                + moment(before)
                + "前反馈。"
                + switch (step.by()) {
                    case CaseStep.By.Rule() -> "你单位逾期未反馈，根据督办升级规则，" + raised;
                    case CaseStep.By.Person _ ->
                            "经研究，" + raised + "理由：" + step.text().replace('\n', ' ');
                };
    }

    private static String moment(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, PlainText.OFFICE_TIME);
        return PlainText.date(local.toLocalDate(), Messages.CHINESE)
                + PlainText.time(local.toLocalTime());
    }

    /** The form on which the unit answers, with the facts filled in. */
    private Annex form(DocumentNumber number) {
        List<Row> rows = new ArrayList<>();
        rows.add(
                Row.of(
                        "编号",
                        switch (number) {
                            case DocumentNumber.Assigned(String text) -> text;
                            case DocumentNumber.Unassigned() -> "";
                        }));
        rows.add(Row.of("督办级别", band().word()));
        rows.add(Row.of("督办事项", current.matter().title()));
        rows.add(
                Row.of(
                        "依据",
                        current.matter().source().document()
                                + " "
                                + current.matter().source().clause()));
        rows.add(Row.of("承办单位", unit));
        rows.add(Row.of("协办单位", assisting.isEmpty() ? "—" : String.join("、", assisting)));
        rows.add(Row.of("交办日期", PlainText.date(Term.dayAt(step.at()), Messages.CHINESE)));
        rows.add(Row.of("反馈时限", moment(step.due())));
        if (current.matter().kind().demandsPlan()) {
            rows.add(Row.of("原因说明", ROOM));
            rows.add(Row.of("整改措施及完成时限", ROOM));
        }
        rows.add(Row.of("办理情况", ROOM));
        rows.add(Row.of("承办单位负责人（签字）", "\n"));
        rows.add(Row.of("承办单位（盖章）及日期", "\n\n"));
        return new Annex(
                "附件",
                FORM,
                List.of(),
                List.of(
                        new AnnexTable(
                                List.of(
                                        new Column("项目", 56, Alignment.CENTER),
                                        new Column("内容", 100, Alignment.LEFT)),
                                rows)));
    }

    /** Paragraphs under headings that count themselves. */
    private static final class Numbered {
        private static final List<String> NUMERALS = List.of("一", "二", "三", "四");
        private final List<BodyParagraph> paragraphs = new ArrayList<>();
        private int headings;

        void heading(String words) {
            paragraphs.add(new Heading1(NUMERALS.get(headings++) + "、" + words));
        }

        void text(String words) {
            paragraphs.add(new Text(words));
        }
    }
}
