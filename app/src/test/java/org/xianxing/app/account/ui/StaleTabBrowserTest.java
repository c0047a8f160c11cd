package org.xianxing.app.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.testing.BrowserTest;
import org.xianxing.app.testing.People;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.supervision.EscalationRulesRepository;

/** Two pages of one person, who changes the post in one of them. */
class StaleTabBrowserTest extends BrowserTest {

    @Autowired private EscalationRulesRepository rules;

    @Test
    void a_page_of_the_post_before_does_nothing_and_comes_back_in_the_post_of_now() {
        Account both = posts().somebody("郑双");
        posts().give(both, Role.PROVINCE_EVALUATOR);
        posts().give(both, Role.CITY_REVIEWER);
        int version = rules.get().version();
        open("sign-in");
        page().fill("#username", both.username());
        page().fill("#password", People.PASSWORD);
        page().keyboard().press("Enter");
        page().getByText("省复审").first().click();
        page().waitForSelector("vaadin-app-layout h1");
        open("escalation-rules");
        page().getByText("保存规则").waitFor();

        Page other = page().context().newPage();
        other.navigate(url(""));
        other.waitForSelector("vaadin-app-layout h1");
        other.locator(".xx-person").click();
        other.getByText("切换：").first().click();
        other.getByText("市初审").first().waitFor();
        other.waitForSelector("vaadin-app-layout h1");

        page().getByText("保存规则").click();
        page().locator(".v-system-error").waitFor();
        picture("stale-tab");

        assertThat(page().locator(".v-system-error").innerText()).contains("切换了身份");
        assertThat(rules.get().version()).isEqualTo(version);
        page().locator(".v-system-error").click();
        page().waitForFunction("() => !document.body.innerText.includes('保存规则')");
        assertThat(rules.get().version()).isEqualTo(version);
    }
}
