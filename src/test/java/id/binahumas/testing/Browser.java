package id.binahumas.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A real Chromium in Indonesian. What a page writes to its console as an error (a blocked script, a missing file) is
 * collected, and fails {@link #check}.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    private Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(FLAGS));
    }

    public static Browser open() {
        return new Browser();
    }

    /** A visitor of their own, with a telephone in the hand. */
    public Page phone(ServerProcess server) {
        return visitor(server, 390, 844, true);
    }

    /** A visitor of their own, at a desk. */
    public Page desk(ServerProcess server) {
        return visitor(server, 1280, 800, false);
    }

    /** The page has nothing that keeps people out, is not wider than its window and said nothing bad on the console. */
    public void check(Page page) {
        List<Rule> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .toList();
        assertEquals(List.of(), serious.stream().map(Browser::words).toList(), page.url());
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, overflow, "wider than the window: " + page.url());
        assertEquals(List.of(), complaints, page.url());
    }

    /** What the console said so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Forgets what the console said so far: for a page whose error status is the point of the test. */
    public void forgetComplaints() {
        complaints.clear();
    }

    /** A picture of the whole page in target/shots, to be looked at. */
    public void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(build().resolve("shots").resolve(name + ".png")));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private Page visitor(ServerProcess server, int width, int height, boolean touch) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(server.url("/"))
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setLocale("id-ID")
                .setTimezoneId("Asia/Jakarta"));
        context.setDefaultTimeout(20_000);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.page().url() + ": " + message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.page().url() + ": " + error.error()));
        return context.newPage();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    private static Path executable() {
        try {
            return Path.of(Files.readString(build().resolve("browser.path")).trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path build() {
        return Path.of(System.getProperty("binahumas.build"));
    }
}
