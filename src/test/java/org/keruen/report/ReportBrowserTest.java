package org.keruen.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private Path two;
    private Path seasons;
    private final Map<Path, Page> tabs = new HashMap<>();
    private int moves;

    @BeforeAll
    void makePages(@TempDir Path folder) throws IOException {
        browser = Browser.ofThisMachine();
        today = Pages.kazakhstan("today");
        one = Pages.page(folder, "one.html", List.of(today));
        two = Pages.page(folder, "two.html", List.of(today, Pages.kazakhstan("turgundi-railway-built")));
        seasons = Pages.page(folder, "seasons.html", List.of(Pages.sketched(Pages.seasons(folder))));
        Files.createDirectories(SCREENSHOTS);
    }

    @AfterEach
    void nothingLeavesAndNobodyComplains() {
        assertThat(browser.foreignRequests()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
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
        assertThat(text(afresh(one, "#corridor=china"), "#kpi-moved .value")).isEqualTo(china);
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
        var shown = open(two, "#plan=1&base=0&view=difference");

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
    void kazakhReadersGetKazakhWordsAndFigures() {
        var shown = open(one, "#lang=kk");

        assertThat(text(shown, "#map h2")).isEqualTo("Тонналар қайда барады");
        assertThat(text(shown, "#inset h2")).contains("Қазақстан");
        assertThat(text(shown, "#kpi-each .value")).contains(",").endsWith("USD/т");
    }

    @Test
    void theBestRouteNotTakenIsToldWithItsReasonsAndLegs() {
        var shown = open(one, "#demand=" + Pages.WITH_ROUTE_NOT_TAKEN);
        var notTaken = shown.locator("#shippers .not-taken").first();

        assertThat(notTaken.innerText().replace('\u00a0', ' '))
                .contains("Not taken:", "12.50 USD/t worse", "its price is 10.00 USD/t higher", "Strait of Hormuz");
        notTaken.locator("summary").click();
        notTaken.locator("table").waitFor();
        assertThat(notTaken.locator("table tbody tr").count()).isGreaterThan(1);
    }

    @Test
    void theMapsZoomStandsInTheAddress() {
        var shown = open(one, "");
        shown.locator("#map button[aria-label=Closer]").click();
        shown.waitForFunction("location.hash.includes('zoom=1.50')");

        open(one, "#zoom=4.00~500~400");
        assertThat((String) shown.evaluate("document.querySelector('#map .land').getAttribute('transform')"))
                .endsWith("scale(4)");
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

        var rows = shown.locator("#sankey table tbody tr");
        rows.first().waitFor();
        assertThat(rows.count()).isPositive();
    }

    @Test
    void thePageFitsItsWindowInEveryLook() {
        var shown = open(one, "");
        for (var look :
                List.of(new Look("light", 1440, 900), new Look("dark", 1440, 900), new Look("light", 390, 844))) {
            shown.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colours()));
            shown.setViewportSize(look.width, look.height);
            open(one, "");

            assertThat(shown.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(look.toString())
                    .isEqualTo(true);
            screenshot(shown, "report-" + look.name + "-" + look.width + ".png");
        }
        shown.setViewportSize(1440, 900);
    }

    private record Look(String name, int width, int height) {
        ColorScheme colours() {
            return name.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
        }
    }

    @Test
    void itPrintsToA4AndA3() {
        var shown = open(one, "");
        shown.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        screenshot(shown, "report-print.png");

        for (var paper : List.of("A4", "A3")) {
            var pdf = shown.pdf(new Page.PdfOptions().setFormat(paper).setPrintBackground(true));
            assertThat(pdf).hasSizeGreaterThan(50_000);
        }
        shown.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
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
        var shown = open(seasons, "");
        for (var colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            shown.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            assertThat(shown.evaluate(ratios)).as(colours.toString()).isEqualTo("");
        }
    }

    /** The page in the tab that has it open already, if one has, shown as the address says. */
    private Page open(Path file, String address) {
        var known = tabs.get(file);
        if (known == null) {
            return tabs.computeIfAbsent(file, _ -> afresh(file, address));
        }
        known.evaluate("""
            to => new Promise((done) => {
              addEventListener("hashchange", done, { once: true });
              location.hash = to;
            })
            """, "%s&time=%d".formatted(address, ++moves));
        Browser.awaitDrawn(known);
        return known;
    }

    private Page afresh(Path file, String address) {
        return browser.open(file, address, 1440, 900, ColorScheme.LIGHT);
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
