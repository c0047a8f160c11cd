package org.xianxing.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.xianxing.domain.organization.Role;

/**
 * Pages in Debian's Chromium, which all browser tests share. Each test has a fresh profile, and
 * fails when the page complains on its console.
 */
public abstract class BrowserTest extends AppTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    protected static final int DESK_WIDTH = 1280;
    protected static final int PHONE_WIDTH = 390;

    private final List<String> complaints = new ArrayList<>();
    private final List<Response> failures = new ArrayList<>();
    private BrowserContext profile;
    private Page page;

    @BeforeEach
    void openBrowser() {
        profile = newProfile();
        page = profile.newPage();
        page.onConsoleMessage(message -> {
            // What could not be loaded is told by the responses below, with its address.
            if (message.type().equals("error")
                    && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onResponse(response -> {
            if (response.status() >= 400) {
                failures.add(response);
            }
        });
    }

    /** A fresh profile of the browser that all tests share. */
    public static BrowserContext newProfile() {
        return Shared.BROWSER.newContext(
                new Browser.NewContextOptions()
                        .setViewportSize(DESK_WIDTH, 900)
                        .setLocale("zh-CN"));
    }

    @AfterEach
    void closeBrowser() {
        failures.stream()
                .filter(response -> !isOfClosedFrame(response))
                .map(response -> response.status() + " " + response.url())
                .forEach(complaints::add);
        profile.close();
        assertThat(complaints).as("complaints on the browser's console").isEmpty();
    }

    /** A frame that is gone before its content came has nothing to show: no complaint. */
    private boolean isOfClosedFrame(Response response) {
        return !response.frame().equals(page.mainFrame()) && response.frame().isDetached();
    }

    protected Page page() {
        return page;
    }

    /** Makes the page as narrow as a telephone. */
    protected void onPhone() {
        page.setViewportSize(PHONE_WIDTH, 844);
    }

    /** Opens a path of the application and waits until it is drawn. */
    protected void open(String path) {
        page.navigate(url(path));
        page.waitForFunction("() => window.Vaadin?.Flow?.clients !== undefined");
    }

    /** Signs in as the person with the role, and stands on the first page. */
    protected void signIn(Role role) {
        open("sign-in");
        page.fill("#username", people().with(role).username());
        page.fill("#password", People.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForSelector("vaadin-app-layout h1");
    }

    /** Keeps a picture of the page, for a person to look at. */
    protected void picture(String name) {
        page.evaluate("window.scrollTo(0, 0)");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "pictures", name + ".png"))
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setFullPage(true));
    }

    private static final class Shared {
        private static final Playwright PLAYWRIGHT =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private static final Browser BROWSER =
                PLAYWRIGHT
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setHeadless(true)
                                        .setArgs(FLAGS));
    }
}
