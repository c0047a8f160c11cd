package org.xianxing.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.xianxing.app.testing.BrowserTest;
import org.xianxing.app.testing.People;
import org.xianxing.domain.organization.Role;

class ShellPagesTest extends BrowserTest {

    @Test
    void sign_in_page_is_drawn() {
        open("sign-in");
        page().waitForSelector("#username");

        assertThat(page().title()).isEqualTo("登录 · 先行");
        assertThat(page().locator("#username").evaluate("e => e === document.activeElement"))
                .isEqualTo(true);
        picture("sign-in-zh-1280");
    }

    @Test
    void signs_in_with_the_keyboard_alone() {
        open("sign-in");
        page().waitForSelector("#username");

        page().keyboard().type(people().with(Role.CITY_REVIEWER).username());
        page().keyboard().press("Tab");
        page().keyboard().type(People.PASSWORD);
        page().keyboard().press("Enter");

        page().waitForSelector("vaadin-app-layout h1");
        assertThat(page().title()).isEqualTo("工作台 · 先行");
        picture("shell-zh-1280");
    }

    @Test
    void fills_in_a_demonstration_account() {
        open("sign-in");

        page().getByLabel("填入 t-lingdao").click();
        page().waitForCondition(() -> page().inputValue("#password").equals(People.PASSWORD));
        page().click(".xx-submit");

        page().waitForSelector("vaadin-app-layout h1");
        assertThat(page().locator(".xx-person").textContent()).contains("周国栋");
    }

    @Test
    void phone_shows_a_burger_instead_of_the_navigation() {
        onPhone();
        signIn(Role.PROVINCE_EVALUATOR);
        picture("shell-zh-390");

        page().locator("vaadin-drawer-toggle").click();
        page().waitForSelector("vaadin-side-nav-item[current]");
        page().waitForTimeout(400);

        assertThat(page().locator("vaadin-side-nav-item[current]").isVisible()).isTrue();
        picture("shell-zh-390-navigation");
    }

    @Test
    void nothing_is_wider_than_a_phone() {
        onPhone();
        open("sign-in");
        page().waitForSelector("#username");
        picture("sign-in-zh-390");

        assertThat(widthOf(page())).isLessThanOrEqualTo(PHONE_WIDTH);
    }

    @Test
    void language_is_changed_and_kept() {
        open("sign-in");
        page().getByText("English").click();
        page().waitForSelector("h1:has-text('Sign in')");
        picture("sign-in-en-1280");
        onPhone();
        picture("sign-in-en-390");

        page().setViewportSize(DESK_WIDTH, 900);
        signIn(Role.PROVINCE_EVALUATOR);

        assertThat(page().locator("h1").textContent()).isEqualTo("Dashboard");
        picture("shell-en-1280");
    }

    @Test
    void unknown_address_is_told_within_the_frame() {
        signIn(Role.ADMINISTRATOR);
        open("no-such-page");
        page().waitForSelector(".xx-empty");

        assertThat(page().locator("h1").textContent()).isEqualTo("没有这个页面");
        assertThat(page().locator("vaadin-side-nav").first().isVisible()).isTrue();
    }

    @Test
    void every_component_is_drawn() {
        signIn(Role.PROVINCE_EVALUATOR);
        open("test-gallery");
        page().waitForSelector(".xx-empty");
        page().click("#undo");
        page().waitForSelector("vaadin-notification-card");
        picture("gallery-1280");
        onPhone();
        picture("gallery-390");

        assertThat(widthOf(page())).isLessThanOrEqualTo(PHONE_WIDTH);
    }

    @Test
    void failure_is_told_with_an_identifier() {
        signIn(Role.PROVINCE_EVALUATOR);
        open("test-gallery");
        page().click("#fail");
        page().waitForSelector("vaadin-notification-card.xx-failure");
        picture("failure-1280");

        assertThat(page().locator(".xx-failure .xx-note-text").textContent())
                .matches("没能保存，内容还在本页。请重试；仍不行请报编号 [2-9A-Z]{4}。");
    }

    private static int widthOf(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth");
    }
}
