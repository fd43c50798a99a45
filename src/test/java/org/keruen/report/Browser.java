package org.keruen.report;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium with the network off; it notes what a page asks for and complains of. */
final class Browser implements AutoCloseable {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    private Browser(Path chromium) {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /** Skips the test where there is no Chromium. */
    static Browser ofThisMachine() {
        var found = PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(
                found.isPresent(),
                "no Chromium at " + PLACES + ": the browser tests are skipped (apt-get install chromium)");
        return new Browser(found.orElseThrow());
    }

    Page open(Path file, String address, int width, int height, ColorScheme colours) {
        var context = context(width, height, colours);
        var page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(file.toUri() + address);
        awaitDrawn(page);
        return page;
    }

    private BrowserContext context(int width, int height, ColorScheme colours) {
        return browser.newContext(new NewContextOptions()
                .setViewportSize(width, height)
                .setOffline(true)
                .setLocale("en-GB")
                .setColorScheme(colours));
    }

    static void awaitDrawn(Page page) {
        page.waitForSelector(
                "body[data-ready]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What was asked for beyond files and what the page itself holds. */
    List<String> foreignRequests() {
        return requests.stream()
                .filter(url -> Stream.of("file:", "data:", "blob:").noneMatch(url::startsWith))
                .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
