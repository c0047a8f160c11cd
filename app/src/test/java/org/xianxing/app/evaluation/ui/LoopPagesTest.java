package org.xianxing.app.evaluation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;
import org.xianxing.app.demonstration.Demonstration;
import org.xianxing.app.testing.BrowserTest;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.reports.bulletin.BodyParagraph;
import org.xianxing.reports.bulletin.BulletinDocument;
import org.xianxing.reports.bulletin.BulletinPdf;
import org.xianxing.reports.bulletin.DocumentNumber;
import org.xianxing.reports.bulletin.Imprint;
import org.xianxing.reports.shared.FontSet;
import org.xianxing.reports.shared.Watermark;

/**
 * The whole loop on the practice cycle, as docs/walkthrough.md leads through it: in the browser,
 * with real files, each step by the person whose step it is.
 */
@TestPropertySource(properties = "xianxing.data=target/test-data-loop")
class LoopPagesTest extends BrowserTest {

    private static final String PLATFORM = "浏览器走查平台";

    @TempDir private Path folder;

    @Test
    void from_a_zones_claim_to_the_published_bulletin() throws IOException {
        zoneClaimsAndSubmits();
        cityReturnsOneClaim();
        zoneMendsAndSubmitsAgain();
        cityPassesOn();
        provinceRejectsOneClaim();
        provinceStartsTheObjectionPeriod();
        zoneObjects();
        anotherEvaluatorUpholdsTheObjection();
        aSecondPersonConfirms();
        rankingIsFixed();
        bulletinIsDraftedCheckedSignedAndIssued();
        String bulletin = zoneDownloadsTheBulletin();

        assertThat(bulletin)
                .contains("评估结果的通报", "刺桐经济技术开发区")
                .contains("闽自贸办〔" + LocalDate.now(Cycle.OFFICE_ZONE).getYear() + "〕99号");
    }

    private void zoneClaimsAndSubmits() throws IOException {
        act("kaifaqu", "score-sheet");
        page().click("#indicator-B6 .xx-row-button");
        button("申报一个").click();
        page().fill("#claim-name input", PLATFORM);
        page().fill("#claim-person input", "林晓岚");
        fillDate(LocalDate.now(Cycle.OFFICE_ZONE).plusYears(1));
        page().waitForSelector(".xx-editor :text('还没有到')");
        fillDate(LocalDate.now(Cycle.OFFICE_ZONE).withDayOfYear(1));
        page().waitForSelector(".xx-editor :text('还没有到')", hidden());

        upload("批复.pdf", "MZ a program".getBytes(StandardCharsets.US_ASCII));
        page().waitForSelector(".xx-editor :text('不收 批复.pdf')");
        upload("批复.pdf", approval());
        page().waitForSelector(".xx-editor .xx-file-row :text('批复.pdf')");
        assertThat(page().inputValue("#claim-name input")).isEqualTo(PLATFORM);
        button("填好了，收起").click();
        page().waitForSelector(".xx-editor", hidden());
        page().waitForSelector(".xx-claim-title:has-text('" + PLATFORM + "')");
        picture("loop-1-claim-1280");

        submitSheet();
        page().waitForSelector("#indicator-B6 :text('待审')");
        picture("loop-2-submitted-1280");
    }

    private void cityReturnsOneClaim() {
        act("shichushen", "review");
        openClaim(PLATFORM);
        page().fill("#review-reason textarea", "请补盖章的批复。");
        page().locator("vaadin-button:has-text('退回补正')").click();
        page().waitForSelector(".xx-undo-line:has-text('已退回')");
        acceptRest();
        button("退回开发区").click();
        page().waitForSelector("vaadin-dialog[opened]", attached());
        page().locator("vaadin-dialog[opened]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("退回刺桐"))
                .click();
        page().waitForSelector("vaadin-dialog[opened]", hidden());
        picture("loop-3-returned-1280");
    }

    private void zoneMendsAndSubmitsAgain() {
        act("kaifaqu", "");
        page().waitForSelector(":text('请补盖章的批复。')");
        picture("loop-4-dashboard-1280");
        page().locator("vaadin-button:has-text('补正'), a:has-text('补正')").first().click();
        Locator card = page().locator(".xx-claim", has(PLATFORM));
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("补正")).click();
        page().fill("#claim-effect textarea", "已补盖章批复。");
        button("填好了，收起").click();
        page().waitForSelector(".xx-editor", hidden());
        submitSheet();
        page().waitForSelector("#indicator-B6 :text('待审')");
    }

    private void cityPassesOn() {
        act("shichushen", "review");
        openClaim(PLATFORM);
        page().waitForSelector(":text('已补盖章批复。')");
        acceptRest();
        button("送省复审").click();
        page().waitForSelector(".xx-zone:has-text('刺桐'):has-text('待省复审')");
    }

    private void provinceRejectsOneClaim() {
        act("shengfushen", "review");
        openClaim(PLATFORM);
        page().fill("#review-reason textarea", "平台尚未运营。");
        page().locator("vaadin-button:has-text('不予认可')").click();
        page().waitForSelector(".xx-undo-line:has-text('不予认可')");
        acceptRest();
        button("完成省复审").click();
        page().waitForSelector(".xx-zone:has-text('刺桐'):has-text('完成')");
        picture("loop-5-province-1280");
    }

    private void provinceStartsTheObjectionPeriod() {
        act("shengfushen", "cycles");
        page().locator("a:has-text('练习')").first().click();
        button("开始公示").click();
        confirm("向各区公示");
        page().waitForSelector("text=公示中");
        picture("loop-6-objection-period-1280");
    }

    private void zoneObjects() throws IOException {
        act("kaifaqu", "objections");
        page().getByLabel("对指标 B6 提异议").click();
        page().fill("vaadin-dialog[opened] vaadin-text-area textarea", "平台已于本年运营，附批复。");
        page().locator("vaadin-dialog[opened] input[type=file]")
                .setInputFiles(new FilePayload("运营证明.pdf", "application/pdf", approval()));
        page().waitForTimeout(800);
        button("提交异议给省自贸办").click();
        page().waitForSelector(".xx-objection :text('平台已于本年运营，附批复。')");
        picture("loop-7-objection-1280");
    }

    private void anotherEvaluatorUpholdsTheObjection() {
        act("shengqicao", "objections");
        button("处理异议").click();
        page().locator("vaadin-dialog[opened] vaadin-checkbox").first().click();
        page().fill("vaadin-dialog[opened] vaadin-text-area textarea", "批复属实，予以认可。");
        button("送第二人确认").click();
        page().waitForSelector("text=待第二人确认");
    }

    private void aSecondPersonConfirms() {
        act("shenghegao", "objections");
        button("确认改判").click();
        confirm("确认改判");
        page().waitForSelector("text=已改判");
        picture("loop-8-confirmed-1280");
    }

    private void rankingIsFixed() {
        act("shengqicao", "cycles");
        page().locator("a:has-text('练习')").first().click();
        button("结束公示期（练习）").click();
        confirm("结束公示期（练习）");
        page().waitForTimeout(800);
        open("ranking");
        button("固定排名").click();
        confirm("固定排名");
        page().waitForSelector("text=校验码");
        picture("loop-9-ranking-1280");
    }

    private void bulletinIsDraftedCheckedSignedAndIssued() {
        act("shengqicao", "bulletin");
        button("起草通报").click();
        page().waitForSelector("text=取自排名的数字");
        act("shenghegao", "bulletin");
        button("核稿通过，送签发").click();
        page().waitForTimeout(800);
        act("lingdao", "bulletin");
        button("签发").click();
        page().waitForTimeout(800);
        picture("loop-10-signed-1280");
        act("shengqicao", "bulletin");
        button("编号印发").click();
        page().waitForSelector("vaadin-dialog[opened]", attached());
        page().fill(
                        "vaadin-dialog[opened] vaadin-text-field input",
                        "闽自贸办〔" + LocalDate.now(Cycle.OFFICE_ZONE).getYear() + "〕99号");
        button("印发通报").click();
        page().waitForSelector("vaadin-dialog[opened]", hidden());
        picture("loop-11-issued-1280");
    }

    private String zoneDownloadsTheBulletin() throws IOException {
        act("kaifaqu", "documents");
        picture("loop-12-documents-1280");
        Download download =
                page().waitForDownload(() -> page().getByText("下载通报全文").first().click());
        Path file = folder.resolve("bulletin.pdf");
        download.saveAs(file);
        assertThat(Files.size(file)).isGreaterThan(10_000);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    /** Becomes another person, chooses the practice cycle and opens a page. */
    private void act(String user, String path) {
        page().context().clearCookies();
        open("sign-in");
        page().fill("#username", user);
        page().fill("#password", Demonstration.PASSWORD);
        page().keyboard().press("Enter");
        page().waitForSelector("vaadin-app-layout h1");
        page().click(".xx-cycle");
        page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("练习"))
                .first()
                .click();
        page().waitForSelector(".xx-cycle vaadin-menu-bar-button:has-text('练习')");
        open(path);
        page().waitForSelector("vaadin-app-layout h1");
    }

    private void submitSheet() {
        button("提交前核对").click();
        page().waitForSelector(".xx-submission[opened]", attached());
        picture("loop-check-1280");
        button("提交给泉州市商务局").click();
        page().waitForSelector(".xx-submission[opened]", hidden());
    }

    private void openClaim(String title) {
        Locator zone = page().locator(".xx-zone:has-text('刺桐')");
        if (!zone.getAttribute("class").contains("xx-on")) {
            zone.click();
            page().waitForSelector(".xx-zone.xx-on:has-text('刺桐')");
        }
        page().locator(".xx-zone-claim", has(title)).click();
        page().waitForSelector(".xx-claim-head h2:has-text('" + title + "')");
    }

    /** Accepts whatever of the zone still waits, by key, one after the other. */
    private void acceptRest() {
        Locator waiting = page().locator(".xx-zone-claim.xx-pending");
        int left = waiting.count();
        while (left > 0) {
            waiting.first().click();
            page().keyboard().press("a");
            int before = left;
            page().waitForCondition(() -> waiting.count() < before);
            left = waiting.count();
        }
    }

    private void fillDate(LocalDate date) {
        page().fill(
                        "#claim-date input",
                        date.getYear() + "/" + date.getMonthValue() + "/" + date.getDayOfMonth());
        page().keyboard().press("Enter");
        page().keyboard().press("Tab");
    }

    private void upload(String name, byte[] content) {
        page().locator(".xx-editor input[type=file]")
                .setInputFiles(new FilePayload(name, "application/pdf", content));
    }

    private void confirm(String text) {
        page().waitForSelector("vaadin-confirm-dialog[opened]", attached());
        page().locator("vaadin-confirm-dialog[opened]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(text))
                .click();
        page().waitForSelector("vaadin-confirm-dialog[opened]", hidden());
    }

    private Locator button(String text) {
        return page().getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true))
                .first();
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Page.WaitForSelectorOptions attached() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static Page.WaitForSelectorOptions hidden() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static byte[] approval() throws IOException {
        return new BulletinPdf(FontSet.standard())
                .create(
                        new BulletinDocument(
                                List.of("刺桐管理委员会文件"),
                                new DocumentNumber.Assigned("刺管委〔2026〕12号"),
                                "关于设立" + PLATFORM + "的批复",
                                List.of("产业发展局"),
                                List.of(new BodyParagraph.Text("同意设立" + PLATFORM + "。")),
                                List.of(),
                                "刺桐管理委员会",
                                LocalDate.of(2026, 1, 5),
                                List.of(),
                                List.of(),
                                new Imprint.None(),
                                new Watermark.Word("演示数据")));
    }
}
