package org.keruen.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSamePlansMakeTheSameBytes() {
        var problem = Pages.seasons(folder);

        assertThat(Report.html(List.of(Pages.sketched(problem))))
                .isEqualTo(Report.html(List.of(Pages.sketched(problem))));
    }

    @Test
    void theReferenceProblemsPageIsSmallEnoughToMail() {
        var html = Report.html(List.of(Pages.kazakhstan("today")));

        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(2_500_000);
    }

    @Test
    void noTextOfAProblemEndsAScriptElement() {
        var html = Report.html(List.of(Pages.sketched(Pages.seasons(folder))));

        assertThat(html).doesNotContain("<script>alert");
        assertThat(data(html).at("/plans/0/title").asString()).isEqualTo("Wheat & <script>alert(1)</script>");
    }

    @Test
    void thePolicyAdmitsNothingButThePageItself() {
        var html = Report.html(List.of(Pages.sketched(Pages.seasons(folder))));

        assertThat(html).contains("content=\"default-src 'none'; script-src 'sha256-");
        assertThat(html).doesNotContain("unsafe-").doesNotContain("src=\"http").doesNotContain("style=\"");
    }

    @Test
    void theDataHoldTheAllocationsFigures() {
        var plan = Pages.sketched(Pages.seasons(folder));
        var data = data(Report.html(List.of(plan))).at("/plans/0");

        assertThat(data.get("tonnesMoved").asDouble()).isEqualTo(1_095_000);
        assertThat(data.get("tonnesUnmet").asDouble()).isEqualTo(73_000);
        assertThat(data.at("/tonnesByCorridor/west").asDouble()).isEqualTo(1_095_000);
        assertThat(data.get("money").asDouble())
                .isEqualTo(plan.allocation().bill().money());
        assertThat(data.at("/routes/rows").size()).isEqualTo(4);
    }

    @Test
    void aScenariosChangesAreTold() {
        var html = Report.html(List.of(Pages.kazakhstan("today"), Pages.kazakhstan("hormuz-closed")));

        assertThat(data(html).at("/plans/0/changes/rows").size()).isZero();
        assertThat(data(html).at("/plans/1/changes/rows").size()).isPositive();
    }

    @Test
    void everyLanguageHasEveryWord() {
        Map<String, Object> keys = new HashMap<>();
        for (var language : List.of("en", "ru", "kk")) {
            keys.put(
                    language,
                    tree(Resources.text("words/" + language + ".json")).propertyNames());
        }

        assertThat(keys.get("ru")).isEqualTo(keys.get("en"));
        assertThat(keys.get("kk")).isEqualTo(keys.get("en"));
    }

    private static JsonNode data(String html) {
        var found =
                Pattern.compile("id=\"data\">(.*?)</script>", Pattern.DOTALL).matcher(html);
        assertThat(found.find()).isTrue();
        return tree(found.group(1));
    }

    private static JsonNode tree(String json) {
        return JsonMapper.builder().build().readTree(json);
    }
}
