package org.xianxing.app.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xianxing.app.security.Totp;
import org.xianxing.app.testing.AppTest;
import org.xianxing.app.testing.BrowserTest;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.PostRepository;
import org.xianxing.domain.organization.Role;

/** An office opens an empty installation for the first time, without any demonstration. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"xianxing.demo=false", "xianxing.data=target/first-start-data"})
class FirstStartBrowserTest {

    private static final String PASSWORD = "Gulang-Yu 2027";

    @LocalServerPort private int port;
    @Autowired private AccountRepository accounts;
    @Autowired private PostRepository posts;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        AppTest.database(registry);
    }

    @Test
    void token_makes_the_administrator_who_sets_up_a_second_factor_and_comes_in() throws Exception {
        try (BrowserContext profile = BrowserTest.newProfile()) {
            Page page = profile.newPage();
            page.navigate("http://127.0.0.1:" + port + "/");
            page.waitForURL("**/first-start");
            fill(page, "0".repeat(40));
            page.getByText("令牌不对").waitFor();
            assertThat(page.locator("#username input").inputValue()).isEqualTo("guanli");
            picture(page, "first-start");
            fill(
                    page,
                    Files.readString(Path.of("target/first-start-data/first-start-token.txt"))
                            .strip());
            page.getByText("登录", new Page.GetByTextOptions().setExact(true)).click();

            page.locator("#username").waitFor();
            page.fill("#username", "guanli");
            page.fill("#password", PASSWORD);
            page.keyboard().press("Enter");
            page.locator("h1").getByText("设置第二因素").waitFor();
            String secret = page.locator("#secret").innerText();
            page.locator("#code input").fill(Totp.codeAt(secret, Instant.now()));
            page.locator("vaadin-button:has-text('启用第二因素')").click();
            page.locator("vaadin-button:has-text('我已保存恢复码')").click();
            page.waitForSelector("vaadin-app-layout h1");
            assertThat(page.locator("body").innerText()).doesNotContain("演示");
            picture(page, "first-start-home");
        }

        assertThat(posts.of(accounts.findByUsername("guanli").orElseThrow().id()))
                .singleElement()
                .satisfies(post -> assertThat(post.role()).isEqualTo(Role.SYSTEM_ADMINISTRATOR));
    }

    private static void fill(Page page, String token) {
        page.locator("#token input").fill(token);
        page.locator("#username input").fill("guanli");
        page.locator("#name input").fill("苏文静");
        page.locator("#password input").fill(PASSWORD);
        page.locator("#password-again input").fill(PASSWORD);
        page.locator("vaadin-button").last().click();
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "pictures", name + ".png"))
                        .setFullPage(true));
    }
}
