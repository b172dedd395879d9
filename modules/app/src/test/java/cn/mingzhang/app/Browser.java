package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's Chromium with one window per person, each signed in through Keycloak's own pages. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    /** Whatever the pages said to the browser's console as an error. */
    final List<String> faults = new ArrayList<>();

    Browser() {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking")));
    }

    static boolean isInstalled() {
        return Files.isExecutable(CHROMIUM);
    }

    /** A window of a person, at the page after signing in. */
    Page signedIn(String account) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1440, 900));
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            // what a test provokes: a refusal, or a line that it cut itself
            boolean provoked = message.text().contains("status of 4") || message.text().contains("ERR_INTERNET_DISCONNECTED");
            if ("error".equals(message.type()) && !provoked) {
                faults.add(page.url() + ": " + message.text());
            }
        });
        page.navigate(address("/"));
        page.locator("#username").fill(account);
        page.locator("#username").press("Enter");
        page.locator("#password").fill(TestServers.PASSWORD);
        page.locator("#password").press("Enter");
        page.locator(".mz-nav").waitFor();
        return page;
    }

    static String address(String path) {
        return "http://127.0.0.1:" + TestServers.APP_PORT + path;
    }

    /** Two pictures of the page, as on a desk and as on a phone. */
    static void picture(Page page, String name) {
        page.setViewportSize(1440, 900);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-1440.png")));
        page.setViewportSize(390, 844);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-390.png")));
        page.setViewportSize(1440, 900);
    }

    /** No fault of WCAG A or AA that axe can see, and pictures of both widths to look at. */
    static void accessible(Page page, String name) {
        picture(page, name);
        var found = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa")).analyze().getViolations();
        assertThat(found).as(name).extracting(violation -> violation.getId() + ": " + violation.getNodes().getFirst().getHtml()).isEmpty();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
