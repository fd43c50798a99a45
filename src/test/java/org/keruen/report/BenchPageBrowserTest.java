package org.keruen.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.bench.SimulatedAnalysis;
import org.keruen.report.bench.BenchPage;

/** The page of an experiment in a real browser, opened from disk with the network off. */
@TestInstance(Lifecycle.PER_CLASS)
class BenchPageBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "report-screenshots");
    private static final int RUNS = 2 * SimulatedAnalysis.PROBLEMS * SimulatedAnalysis.SEEDS;

    private Browser browser;
    private Path file;
    private @Nullable Page page;

    @BeforeAll
    void makePage(@TempDir Path folder) throws IOException {
        browser = Browser.ofThisMachine();
        file = folder.resolve("bench.html");
        Files.writeString(file, BenchPage.html(SimulatedAnalysis.make()));
        Files.createDirectories(SCREENSHOTS);
    }

    @AfterEach
    void nothingLeavesAndNobodyComplains() {
        assertThat(browser.foreignRequests()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
        if (page != null) {
            page.context().close();
        }
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void verdictsComeFirstAndEveryPartIsDrawn() {
        var shown = open(1200, ColorScheme.LIGHT);
        assertThat(shown.textContent("main section:first-child h2")).isEqualTo("Verdicts");
        assertThat(shown.textContent("#verdicts .verdict.BETTER"))
                .startsWith("new is ")
                .contains("times faster than old");
        for (var part : new String[] {"profile", "anytime", "reached", "scatter", "box"}) {
            assertThat(shown.locator("#" + part + " svg[role=img]").count())
                    .as(part)
                    .isEqualTo(1);
        }
        assertThat(shown.locator("#heat tbody tr").count()).isEqualTo(SimulatedAnalysis.PROBLEMS);
        assertThat(shown.locator("#scatter circle").count()).isEqualTo(RUNS / 2);
        shown.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve("bench-light.png"))
                .setFullPage(true));
    }

    @Test
    void aFailureShowsItsLogAsItIs() {
        var shown = open(1200, ColorScheme.DARK);
        assertThat(shown.textContent("#failures td.text")).isEqualTo("ended with exit code 1: <a bug>");
        assertThat(shown.textContent("#failures pre")).endsWith("IllegalStateException: </script> a bug");
        shown.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve("bench-dark.png"))
                .setFullPage(true));
    }

    @Test
    void everyRunIsInTheCsvAndEveryTableHasItsOwn() throws IOException {
        var shown = open(1200, ColorScheme.LIGHT);
        assertThat(saved(shown, "#csv").lines()).hasSize(1 + RUNS);
        assertThat(saved(shown, "#json")).startsWith("{\n \"name\": \"simulated\"");
        assertThat(saved(shown, "#latex")).startsWith("\\begin{tabular}{l").contains("reached 1 \\%");
        assertThat(saved(shown, "#heat .save button:first-child")).startsWith("problem,old,new\np1,");
    }

    @Test
    void aSetByItselfHasNumbersOfItsOwn() {
        var shown = open(1200, ColorScheme.LIGHT);
        shown.selectOption("#set", "all-of-them");
        assertThat(shown.locator("#ranking tbody tr").count()).isEqualTo(2);
        shown.selectOption("#target", "1 %");
        assertThat(shown.textContent("#reached-note")).contains("data profile");
    }

    @Test
    void nothingOverflowsANarrowScreen() {
        var shown = open(390, ColorScheme.LIGHT);
        assertThat(shown.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        shown.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve("bench-narrow.png"))
                .setFullPage(true));
    }

    private Page open(int width, ColorScheme colours) {
        page = browser.open(file, "", width, 900, colours);
        return page;
    }

    private static String saved(Page shown, String button) throws IOException {
        var download = shown.waitForDownload(() -> shown.click(button));
        return Files.readString(download.path());
    }
}
