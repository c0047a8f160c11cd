package org.xianxing.app.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.security.Totp;
import org.xianxing.app.testing.BrowserTest;
import org.xianxing.app.testing.People;
import org.xianxing.app.workbook.WorkbookReader;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Role;

/** Second factor, hand-over and bulk accounts, in a real browser with real sessions. */
class AccountsBrowserTest extends BrowserTest {

    private static final String HEADING = "h1";

    @Autowired private AccountRepository accounts;

    @Test
    void second_factor_is_set_up_then_asked_for_and_a_recovery_code_stands_in() {
        Account person = posts().somebody("方安");
        posts().give(person, Role.SECURITY_ADMINISTRATOR);
        signIn(person.username(), People.PASSWORD);
        title("设置第二因素");
        String secret = page().locator("#secret").innerText();
        picture("second-factor-setup");
        onPhone();
        picture("second-factor-setup-phone");
        page().locator("#code input").fill(Totp.codeAt(secret, Instant.now()));
        button("启用第二因素");
        String recovery = page().locator(".xx-codes li").first().innerText();
        button("我已保存恢复码");
        page().waitForSelector("vaadin-app-layout h1");

        page().context().clearCookies();
        signIn(person.username(), People.PASSWORD);
        title("第二因素验证");
        page().locator("#code input").fill("000000");
        button("继续");
        page().getByText("验证码不对或已用过").waitFor();
        page().locator("#code input").fill(recovery);
        button("继续");

        page().waitForSelector("vaadin-app-layout h1");
        page().setViewportSize(DESK_WIDTH, 900);
        open("security-settings");
        title("安全设置");
        picture("security-settings");
    }

    @Test
    void post_goes_to_a_deputy_who_acts_in_it_and_comes_back() {
        Account holder = posts().somebody("张三");
        Account deputy = posts().somebody("李四");
        posts().give(holder, Role.PROVINCE_EVALUATOR);
        signIn(holder.username(), People.PASSWORD);
        page().waitForSelector("vaadin-app-layout h1");
        open("my-account");
        title("我的账号");
        picture("my-account");
        onPhone();
        picture("my-account-phone");
        page().setViewportSize(DESK_WIDTH, 900);
        button("交人代理");
        page().locator("#deputy input").fill(deputy.username());
        page().locator("#until input").fill("2099-12-31");
        page().locator("#until input").press("Tab");
        page().locator("vaadin-button:has-text('交人代理')").last().click();
        page().getByText("由李四代理").waitFor();

        page().context().clearCookies();
        signIn(deputy.username(), People.PASSWORD);
        page().waitForSelector("vaadin-app-layout h1");
        page().getByText("李四（代张三）").first().waitFor();
        page().context().clearCookies();
        signIn(holder.username(), People.PASSWORD);
        page().waitForSelector("vaadin-app-layout h1");
        open("my-account");
        button("收回");

        page().getByText("由李四代理")
                .waitFor(
                        new Locator.WaitForOptions()
                                .setState(
                                        com.microsoft.playwright.options.WaitForSelectorState
                                                .DETACHED));
    }

    @Test
    void accounts_come_from_a_file_and_their_first_password_is_changed() throws Exception {
        String username = "t-" + UUID.randomUUID().toString().substring(0, 8);
        signIn(Role.SYSTEM_ADMINISTRATOR);
        open("accounts");
        title("账号");
        page().getByText("林晓岚").first().waitFor();
        picture("accounts");
        onPhone();
        picture("accounts-phone");
        page().setViewportSize(DESK_WIDTH, 900);
        open("accounts-import");
        String file = "账号,姓名,身份,单位,开始日期,结束日期\n" + username + ",孙新,开发区填报,测试经济技术开发区,,\n";
        page().setInputFiles(
                        "vaadin-upload input[type=file]",
                        new FilePayload(
                                "accounts.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("建立 1 个账号")).click();
        page().getByText("已建立 1 个账号").waitFor();
        picture("accounts-import");
        Download download =
                page().waitForDownload(() -> page().getByText("下载一次性密码").last().click());
        String password =
                WorkbookReader.rows("p.xlsx", Files.newInputStream(download.path()))
                        .orThrow()
                        .get(1)
                        .get(2);
        posts().give(accounts.findByUsername(username).orElseThrow(), Role.ZONE_OFFICIAL);

        page().context().clearCookies();
        signIn(username, password);
        title("请先修改密码");
        page().locator("#current-password input").fill(password);
        page().locator("#new-password input").fill("Gulang-Yu 2027");
        page().locator("#new-password-again input").fill("Gulang-Yu 2027");
        button("修改密码");

        page().waitForSelector("vaadin-app-layout h1");
        assertThat(accounts.findByUsername(username).orElseThrow().password().mustChange())
                .isFalse();
    }

    private void signIn(String username, String password) {
        open("sign-in");
        page().fill("#username", username);
        page().fill("#password", password);
        page().keyboard().press("Enter");
    }

    private void title(String words) {
        page().locator(HEADING).getByText(words).first().waitFor();
    }

    private void button(String words) {
        page().locator("vaadin-button:has-text('" + words + "')").first().click();
    }
}
