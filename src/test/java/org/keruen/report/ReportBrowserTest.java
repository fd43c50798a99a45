package org.keruen.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.Tallies;

/** The page in a real browser, opened from disk with the network off. */
@TestInstance(Lifecycle.PER_CLASS)
class ReportBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "report-screenshots");

    private Browser browser;
    private PlanView today;
    private Path one;
    private Path three;
    private Path seasons;
    private @Nullable Page page;

    @BeforeAll
    void makePages(@TempDir Path folder) throws IOException {
        browser = Browser.ofThisMachine();
        today = Pages.kazakhstan("today");
        one = Pages.page(folder, "one.html", List.of(today));
        three = Pages.page(
                folder,
                "three.html",
                List.of(today, Pages.kazakhstan("hormuz-closed"), Pages.kazakhstan("turgundi-railway-built")));
        seasons = Pages.page(folder, "seasons.html", List.of(Pages.sketched(Pages.seasons(folder))));
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
    void theFirstFiguresAreTheAllocations() {
        var shown = open(one, "");

        assertThat(text(shown, "#kpi-moved .value"))
                .isEqualTo(megatonnes(today.allocation().tonnesMoved()));
        assertThat(text(shown, "#kpi-money .value"))
                .isEqualTo("%.2f bn USD".formatted(today.allocation().bill().money() / 1e9));
        assertThat(text(shown, "#headline"))
                .contains("No plan costs more than 0.4 % less")
                .contains("the bill is confirmed");
    }

    @Test
    void everyCorridorShowsTheTonnesThatPassItsGates() {
        var shown = open(one, "");

        var tonnes = Tallies.tonnesByCorridor(today.problem(), today.allocation());
        assertThat(shown.locator("#corridors li").count()).isEqualTo(tonnes.size());
        assertThat(text(shown, "#corridors li:has-text(\"China: Dostyk\") .figure"))
                .startsWith(megatonnes(tonnes.getOrDefault("china", 0.0)));
    }

    @Test
    void anIsolatedCorridorIsShownEverywhereAndStandsInTheAddress() {
        var shown = open(one, "");
        shown.locator("#corridors button:has-text(\"China: Dostyk\")").click();
        Browser.awaitDrawn(shown);

        var china = megatonnes(corridor(today.allocation(), "china"));
        assertThat(text(shown, "#kpi-moved .value")).isEqualTo(china);
        assertThat(text(shown, "#filters")).contains("China");
        assertThat(shown.url()).endsWith("#corridor=china");
        assertThat(text(open(one, "#corridor=china"), "#kpi-moved .value")).isEqualTo(china);
    }

    @Test
    void searchAndCorridorsWorkByKeyboard() {
        var shown = open(one, "");
        shown.locator("#search input").focus();
        shown.keyboard().type("wheat");
        shown.keyboard().press("Enter");
        Browser.awaitDrawn(shown);
        assertThat(text(shown, "#filters")).contains("Wheat");

        shown.locator("#filters .chip").focus();
        shown.keyboard().press("Enter");
        Browser.awaitDrawn(shown);
        assertThat(text(shown, "#filters")).isEmpty();
    }

    @Test
    void aComparisonTellsWhatMovedAndWhatIsAssumed() {
        var shown = open(three, "#plan=2&base=0&view=difference");

        assertThat(text(shown, "#map h2")).isEqualTo("What changes from “Today” to “Torghundi-Chaman railway stands”");
        assertThat(shown.locator("#map path.band").count()).isPositive();
        assertThat(text(shown, "#compare")).contains("What the two assume differently");
        assertThat(shown.locator("#bill .step.total").count()).isEqualTo(2);
        shown.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("report-difference.png")));
    }

    @Test
    void periodsAreChosenAndShownByHowFullTheyAre() {
        var shown = open(seasons, "");
        assertThat(shown.locator("#heatmap").isVisible()).isTrue();
        shown.locator(".periods input").focus();
        shown.keyboard().press("ArrowRight");
        Browser.awaitDrawn(shown);

        assertThat(text(shown, "#filters")).contains("winter");
        assertThat(text(shown, "#kpi-moved .value")).isEqualTo("495 kt");
    }

    @Test
    void textOfTheProblemIsTextAndNothingElse() {
        assertThat(text(open(seasons, ""), "h1")).contains("<script>alert(1)</script>");
    }

    @Test
    void russianReadersGetRussianWordsAndFigures() {
        var shown = open(one, "#lang=ru");

        assertThat(text(shown, "#map h2")).isEqualTo("Куда идут тонны");
        assertThat(text(shown, "#kpi-money .value"))
                .isEqualTo("%.2f млрд USD"
                        .formatted(today.allocation().bill().money() / 1e9)
                        .replace('.', ','));
    }

    @Test
    void chartsAndNumbersAreSavedAsFiles() throws IOException {
        var shown = open(one, "");

        assertThat(Files.readString(saved(shown, "#map", "SVG").path()))
                .startsWith("<svg")
                .contains("Novorossiysk");
        assertThat(Files.size(saved(shown, "#sankey", "PNG").path())).isGreaterThan(20_000);
        assertThat(Files.readString(saved(shown, "#bill", "CSV").path())).contains("Rail,");
    }

    @Test
    void aTableStandsBehindEachChart() {
        var shown = open(one, "");
        shown.locator("#sankey summary").click();

        assertThat(shown.locator("#sankey table tbody tr").count()).isPositive();
    }

    @Test
    void thePageFitsItsWindowInEveryLook() {
        for (var look :
                List.of(new Look("light", 1440, 900), new Look("dark", 1440, 900), new Look("light", 390, 844))) {
            var colours = look.name.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
            var shown = browser.open(one, "", look.width, look.height, colours);

            assertThat(shown.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(look.toString())
                    .isEqualTo(true);
            screenshot(shown, "report-" + look.name + "-" + look.width + ".png");
            shown.context().close();
        }
    }

    private record Look(String name, int width, int height) {}

    @Test
    void itPrintsToA4AndA3() {
        var shown = open(one, "");
        shown.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        screenshot(shown, "report-print.png");

        for (var paper : List.of("A4", "A3")) {
            var pdf = shown.pdf(new Page.PdfOptions().setFormat(paper).setPrintBackground(true));
            assertThat(pdf).hasSizeGreaterThan(50_000);
        }
    }

    /** Ratio of text to ground by WCAG 2: at least 4.5. */
    @Test
    void wordsStandOutFromTheirGrounds() {
        var ratios = """
            () => {
              const light = (colour) => {
                const parts = colour.match(/[0-9a-f]{2}/gi).map((part) => parseInt(part, 16) / 255)
                  .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
                return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
              };
              const style = getComputedStyle(document.documentElement);
              const of = (name) => light(style.getPropertyValue('--' + name).trim());
              const pairs = [['text', 'card'], ['text', 'page'], ['soft', 'card'], ['soft', 'page'], ['strong', 'card'],
                ['on-press', 'press'], ['good', 'card'], ['bad', 'card'], ['text', 'bar'], ['text', 'bar-full'], ['soft', 'land'], ['soft', 'sea']];
              return pairs.filter(([a, b]) => {
                const [x, y] = [of(a), of(b)].sort((p, q) => q - p);
                return (x + 0.05) / (y + 0.05) < 4.5;
              }).map((pair) => pair.join(' on ')).join(', ');
            }
            """;
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var shown = browser.open(seasons, "", 1000, 800, colours);

            assertThat(shown.evaluate(ratios)).as(colours.toString()).isEqualTo("");
            shown.context().close();
        }
    }

    private Page open(Path file, String address) {
        var opened = browser.open(file, address, 1440, 900, ColorScheme.LIGHT);
        page = opened;
        return opened;
    }

    private static Download saved(Page shown, String section, String format) {
        var button = shown.locator(section + " .exports button:has-text(\"" + format + "\")");
        return shown.waitForDownload(button::click);
    }

    private static void screenshot(Page shown, String name) {
        shown.screenshot(
                new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name)).setFullPage(true));
    }

    private static String text(Page shown, String selector) {
        return shown.locator(selector)
                .first()
                .innerText()
                .replace('\u00a0', ' ')
                .strip();
    }

    private static double corridor(Allocation plan, String corridor) {
        return plan.routes().stream()
                .filter(route -> route.corridors().contains(corridor))
                .mapToDouble(org.keruen.allocation.Route::tonnes)
                .sum();
    }

    /** As the page writes millions of tonnes: three digits. */
    private static String megatonnes(double tonnes) {
        double millions = tonnes / 1e6;
        return (millions >= 100 ? "%.0f Mt" : millions >= 10 ? "%.1f Mt" : "%.2f Mt").formatted(millions);
    }
}
