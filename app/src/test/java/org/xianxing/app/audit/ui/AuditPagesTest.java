package org.xianxing.app.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.testing.BrowserTest;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;

class AuditPagesTest extends BrowserTest {

    private static final Role READER =
            Role.valueOf(AuditView.class.getAnnotation(RolesAllowed.class).value()[0]);

    @Autowired private AuditTrail audit;

    @Test
    void records_are_searched_opened_and_verified() {
        String mark = "mark-" + UUID.randomUUID();
        IntStream.rangeClosed(1, 150)
                .forEach(i ->
                        audit.appendForNobody(
                                "t",
                                new Event(
                                        "CHANGE_CYCLE",
                                        "cycle " + UUID.randomUUID(),
                                        "Cycle[title=2026年度评估, selfScoreDeadline=2027-01-15]",
                                        "Cycle[title=2026年度评估, selfScoreDeadline=2027-01-22]",
                                        mark + " " + i)));
        signIn(READER);
        open("audit");
        page().waitForSelector(".xx-audit-lines");
        picture("audit-1280");

        page().locator(".xx-audit-text input").fill(mark);
        page().waitForSelector("text=共 150 条");
        page().waitForSelector("text=" + mark + " 150");
        page().locator(".xx-audit-grid button.xx-link").first().click();
        page().waitForSelector(".xx-audit-change");
        assertThat(page().locator(".xx-audit-change").textContent())
                .contains("selfScoreDeadline", "2027-01-15", "2027-01-22");
        picture("audit-record-1280");

        page().locator("vaadin-button:has-text('核验')").click();
        page().waitForSelector(".xx-audit-integrity .xx-note.xx-accepted");
        page().locator("vaadin-button:has-text('导出 Excel')").click();
        page().waitForSelector(".xx-audit-file");
        picture("audit-verified-1280");

        onPhone();
        page().waitForSelector(".xx-item-card");
        page().waitForTimeout(400);
        picture("audit-390");
        assertThat((int) page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE_WIDTH);
    }
}
