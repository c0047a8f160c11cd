package org.xianxing.app.supervision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import org.xianxing.app.demonstration.Demonstration;
import org.xianxing.app.testing.BrowserTest;
import org.xianxing.domain.evaluation.Cycle;

/**
 * A plan from its document to a closed case, in the browser, each step by the person whose step it
 * is: taken in, released, reported late, supervised, put right, closed. The days go by in between.
 */
@TestPropertySource(properties = "xianxing.data=target/test-data-plan-to-case")
class PlanToClosedCaseTest extends BrowserTest {

    private static final String TASK = "建立通关便利联席机制";
    private static final String LEAD = "自治区商务厅";
    private static final String OFFICE = "shengqicao";
    private static final String COLLEAGUE = "shenghegao";
    private static final String UNIT = "bumen";
    private static final byte[] PROOF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    /** The days that have gone by since the test began. */
    private static volatile Period passed = Period.ZERO;

    /** A clock that the test moves. */
    @TestConfiguration(proxyBeanMethods = false)
    static class MovedClock {

        @Bean
        @Primary
        InstantSource movedClock() {
            return () -> Instant.now().plus(java.time.Duration.ofDays(passed.getDays()));
        }
    }

    private String task = "";
    private String supervised = "";

    @Test
    void from_the_document_to_the_closed_case() throws IOException {
        LocalDate due = today().plusDays(3);
        officeTakesThePlanIn();
        officeSetsTheDayAndReleases(due);
        passed = Period.ofDays(6);
        unitReportsThatItLags();
        officeOpensACase();
        String notice = unitReadsTheNoticeAndSigns();
        unitFilesReasonAndMeasure();
        officeAcceptsTheMeasure();
        unitCarriesOutAndFeedsBack();
        officeChecksAndCloses();
        unitReportsTheTaskDoneAndTheOfficeAccepts();

        assertThat(notice)
                .contains("督办通知单", LEAD, TASK, "联席便利方案1号")
                .contains(due.getYear() + "年" + due.getMonthValue() + "月" + due.getDayOfMonth());
        open(task);
        page().waitForSelector(".xx-note:has-text('已办结')");
        page().waitForSelector(".xx-figure.xx-light-yellow:has-text('逾期后完成')");
        assertThat(page().locator(".xx-figure.xx-light-green:has-text('逾期后完成')").count()).isZero();
        picture("case-7-task-1280");
    }

    private void officeTakesThePlanIn() throws IOException {
        act(OFFICE, "plan-import");
        page().locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "方案.docx",
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                                document()));
        page().waitForSelector("vaadin-details-summary:has-text('" + TASK + "')");
        field("方案名称").fill("通关便利实施方案（走查）");
        field("文号").fill("联席便利方案1号");
        field("文本来自哪里").fill("走查");
        picture("case-1-import-1280");
        button("收入方案").click();
        page().waitForSelector("text=下达之前");
    }

    private void officeSetsTheDayAndReleases(LocalDate due) {
        fillDay("期限", due);
        button("定下期限").click();
        page().waitForSelector("text=齐了，可以下达");
        button("下达方案").click();
        page().waitForSelector("text=下达之前", gone());
        page().locator("a:has-text('" + TASK + "')").first().click();
        page().waitForSelector("h1:has-text('" + TASK + "')");
        task = path();
    }

    private void unitReportsThatItLags() {
        act(UNIT, "my-work");
        page().waitForSelector("text=已逾期");
        page().locator("a:has-text('" + TASK + "')").first().click();
        page().waitForSelector("h1:has-text('" + TASK + "')");
        field("做了什么").fill("已召开一次协调会");
        field("滞后原因").fill("两部门数据接口尚未打通");
        field("整改措施").fill("每周会商一次");
        fillDay("承诺赶上的日期", today().plusDays(20));
        button("报送进展").click();
        page().waitForSelector(".xx-report-head:has-text('已滞后')");
        picture("case-2-lagging-1280");
    }

    private void officeOpensACase() {
        act(OFFICE, task);
        button("核对无误").click();
        page().waitForSelector(".xx-report-head:has-text('已核对')");
        button("立项督办").click();
        inDialog("保存立项");
        page().waitForURL("**/supervision/*");
        supervised = path();
        button("下发").click();
        page().locator("vaadin-dialog[opened] vaadin-button:has-text('下发给')").click();
        page().waitForSelector("vaadin-dialog[opened]", gone());
        page().waitForSelector(".xx-case-paper:has-text('督办通知单')");
        picture("case-3-issued-1280");
    }

    private String unitReadsTheNoticeAndSigns() throws IOException {
        act(UNIT, supervised);
        String address =
                page().locator(".xx-case-paper:has-text('督办通知单')").first().getAttribute("href");
        byte[] paper =
                page().context()
                        .request()
                        .get(URI.create(url("")).resolve(address).toString())
                        .body();
        button("签收").click();
        page().waitForSelector("button:has-text('报送原因和措施')");
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    private void unitFilesReasonAndMeasure() {
        button("报送原因和措施").click();
        field("说明原因").fill("接口标准未统一，牵头处室人手不足");
        field("措施 1").fill("统一接口标准并完成联调");
        fillDay("完成时限", today().plusDays(10));
        inDialog("报送省自贸办");
        picture("case-4-measures-1280");
    }

    private void officeAcceptsTheMeasure() {
        act(OFFICE, supervised);
        button("通过措施").click();
        field("意见").fill("同意，按期完成");
        inDialog("通过措施");
    }

    private void unitCarriesOutAndFeedsBack() {
        act(UNIT, supervised);
        button("报告第 1 项完成").click();
        field("完成情况").fill("接口已联调");
        upload("联调记录.pdf");
        inDialog("报告完成");
        button("反馈办理结果").click();
        field("办理结果").fill("机制已建立，接口已联调");
        upload("办理结果.pdf");
        inDialog("反馈办理结果");
        picture("case-5-answer-1280");
    }

    private void officeChecksAndCloses() {
        act(OFFICE, supervised);
        page().waitForSelector("text=办理结果.pdf");
        button("复核通过").click();
        field("意见").fill("属实");
        inDialog("复核通过");
        // Whoever checked does not close.
        act(COLLEAGUE, supervised);
        button("办结").click();
        field("意见").fill("同意办结");
        inDialog("办结");
        page().waitForSelector("text=已办结");
        picture("case-6-closed-1280");
    }

    private void unitReportsTheTaskDoneAndTheOfficeAccepts() {
        act(UNIT, task);
        page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("已完成")).click();
        field("做了什么").fill("机制文件已印发");
        page().locator(".xx-report-form input[type=file]").setInputFiles(proof("印发件.pdf"));
        page().waitForSelector(".xx-report-form .xx-proof-file:has-text('印发件.pdf')");
        button("报送进展").click();
        page().waitForSelector(".xx-report-head:has-text('待核对')");
        act(OFFICE, task);
        button("核对无误").click();
        page().waitForSelector("text=逾期后完成");
    }

    /** Becomes another person and opens a page. */
    private void act(String user, String path) {
        page().context().clearCookies();
        open("sign-in");
        page().fill("#username", user);
        page().fill("#password", Demonstration.PASSWORD);
        page().keyboard().press("Enter");
        page().waitForSelector("vaadin-app-layout h1");
        open(path);
        page().waitForSelector("vaadin-app-layout h1");
    }

    private static LocalDate today() {
        return LocalDate.now(Cycle.OFFICE_ZONE).plus(passed);
    }

    private String path() {
        return URI.create(page().url()).getPath().substring(1);
    }

    private Locator field(String label) {
        return page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
    }

    private void fillDay(String label, LocalDate day) {
        field(label).fill(day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth());
        page().keyboard().press("Enter");
        page().keyboard().press("Tab");
    }

    private void upload(String name) {
        page().locator("vaadin-dialog[opened] input[type=file]").setInputFiles(proof(name));
        page().waitForSelector("vaadin-dialog[opened] vaadin-upload-file[complete]", attached());
    }

    private static FilePayload proof(String name) {
        return new FilePayload(name, "application/pdf", PROOF);
    }

    /** Presses a button of the open dialog, which closes with it. */
    private void inDialog(String name) {
        page().waitForSelector("vaadin-dialog[opened]", attached());
        page().locator("vaadin-dialog[opened]")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
        page().waitForSelector("vaadin-dialog[opened]", gone());
    }

    private Locator button(String text) {
        return page().getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true))
                .first();
    }

    private static Page.WaitForSelectorOptions attached() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static Page.WaitForSelectorOptions gone() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);
    }

    /** A plan of one task as an office writes it. */
    private static byte[] document() throws IOException {
        String body =
                List.of(
                                "通关便利实施方案",
                                "（一）优化通关流程。",
                                "1. " + TASK + "。统一接口标准，实现信息互通。（责任单位：" + LEAD + "）")
                        .stream()
                        .map(line -> "<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>")
                        .collect(Collectors.joining());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                                    + body
                                    + "</w:body></w:document>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
