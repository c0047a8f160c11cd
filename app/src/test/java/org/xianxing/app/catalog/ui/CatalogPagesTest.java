package org.xianxing.app.catalog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.xianxing.app.testing.BrowserTest;
import org.xianxing.domain.organization.Role;

class CatalogPagesTest extends BrowserTest {

    private static final String LIST =
            """
            批次,序号,标题,类别,领域
            11,1,测试条目一,专项,投资管理
            11,2,测试条目二,跨区域、跨部门、跨层级,
            11,88,测试条目三,,
            4,9,低风险生物医药特殊物品行政许可审批改革（更正）,,
            """;

    @Test
    void catalog_is_read_at_a_desk_and_on_a_telephone() {
        signIn(Role.PROVINCE_EVALUATOR);
        open("catalog/4");
        page().waitForSelector(".xx-item-title");
        picture("catalog-1280");

        onPhone();
        open("catalog/4");
        page().waitForSelector(".xx-item-card");
        picture("catalog-390");

        assertThat(width()).isLessThanOrEqualTo(PHONE_WIDTH);
    }

    @Test
    void catalog_is_reconciled() {
        signIn(Role.PROVINCE_LEADER);
        open("catalog-reconciliation");
        page().waitForSelector(".xx-total-row");
        picture("catalog-reconciliation-1280");

        onPhone();
        page().waitForTimeout(200);
        picture("catalog-reconciliation-390");

        assertThat(width()).isLessThanOrEqualTo(PHONE_WIDTH);
    }

    @Test
    void import_is_previewed() {
        signIn(Role.PROVINCE_EVALUATOR);
        open("catalog-import");
        page().locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "items.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        page().waitForSelector(".xx-import-table");
        picture("catalog-import-1280");

        onPhone();
        page().waitForTimeout(200);
        picture("catalog-import-390");

        assertThat(width()).isLessThanOrEqualTo(PHONE_WIDTH);
    }

    private int width() {
        return ((Number) page().evaluate("document.documentElement.scrollWidth")).intValue();
    }
}
