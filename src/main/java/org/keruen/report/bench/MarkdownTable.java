package org.keruen.report.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.Analysis;
import org.keruen.bench.Analysis.Line;
import org.keruen.bench.Standard;

/**
 * What each configuration came to on each problem, as a table of Markdown: seconds where it proved its plan to be best,
 * else cost, gap to its own bound and gap to the least known cost. Of several seeds the first is shown.
 */
public final class MarkdownTable {
    private MarkdownTable() {}

    public static String of(Analysis analysis) {
        var names = analysis.sets().getFirst().configurations();
        var lines = new ArrayList<String>();
        lines.add("| problem | least cost (whose) | greatest bound | " + String.join(" | ", names) + " |");
        lines.add("|---|---|---|" + "---|".repeat(names.size()));
        for (var standard : analysis.standards()) {
            var cells = new ArrayList<String>();
            cells.add(standard.problem());
            cells.add(least(standard));
            cells.add(whole(standard.bound()));
            names.forEach(name -> cells.add(cell(find(analysis.lines(), standard.problem(), name))));
            lines.add("| " + String.join(" | ", cells) + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    private static String least(Standard standard) {
        if (standard.infeasible()) {
            return "infeasible";
        }
        return standard.cost() == null ? "–" : "%s (%s)".formatted(whole(standard.cost()), standard.costBy());
    }

    private static @Nullable Line find(List<Line> lines, String problem, String configuration) {
        return lines.stream()
                .filter(line -> line.key().problem().equals(problem)
                        && line.key().configuration().equals(configuration))
                .findFirst()
                .orElse(null);
    }

    private static String cell(@Nullable Line line) {
        if (line == null) {
            return "–";
        }
        var seconds = String.format(Locale.ROOT, "%.1f s", line.seconds());
        return switch (line.status()) {
            case OPTIMAL -> "optimal, " + seconds;
            case INFEASIBLE -> "infeasible, " + seconds;
            case FEASIBLE ->
                "%s; proven %s; above least %s"
                        .formatted(whole(line.objective()), percent(line.gapToBound()), percent(line.gapToBest()));
            case NOTHING, TIME_OUT, OUT_OF_MEMORY, CRASH, WRONG ->
                line.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private static String whole(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "–" : String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
