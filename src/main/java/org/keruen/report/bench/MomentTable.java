package org.keruen.report.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keruen.bench.Moment;

/**
 * How far each configuration had come on each problem after some seconds, as a table of Markdown: a column for each
 * moment, in a cell how far the best plan told until then is above the least known cost, and the proven gap.
 */
public final class MomentTable {
    private MomentTable() {}

    public static String of(List<Moment> moments) {
        var seconds = moments.stream().map(Moment::seconds).distinct().sorted().toList();
        var lines = new ArrayList<String>();
        lines.add("| problem | configuration | "
                + String.join(" | ", seconds.stream().map(MomentTable::title).toList()) + " |");
        lines.add("|---|---|" + "---|".repeat(seconds.size()));
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (var moment : moments) {
            var name = "| %s | %s".formatted(moment.problem(), moment.configuration());
            rows.computeIfAbsent(name, _ -> new ArrayList<>()).add(cell(moment));
        }
        rows.forEach((name, cells) -> lines.add(name + " | " + String.join(" | ", cells) + " |"));
        for (var configuration :
                moments.stream().map(Moment::configuration).distinct().toList()) {
            var cells =
                    seconds.stream().map(at -> mean(moments, configuration, at)).toList();
            lines.add("| *mean* | %s | %s |".formatted(configuration, String.join(" | ", cells)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String title(double seconds) {
        return seconds == Math.rint(seconds) ? "%d s".formatted((long) seconds) : seconds + " s";
    }

    private static String cell(Moment moment) {
        if (moment.gapToBest() >= 1) {
            return "none told";
        }
        var proven = moment.gapToBound();
        return percent(moment.gapToBest()) + " / " + (proven == null ? "–" : percent(proven));
    }

    /** Of the gaps to the least known cost; a problem without a plan counts as 100 %. */
    private static String mean(List<Moment> moments, String configuration, double seconds) {
        return percent(moments.stream()
                .filter(moment -> moment.configuration().equals(configuration) && moment.seconds() == seconds)
                .mapToDouble(Moment::gapToBest)
                .average()
                .orElseThrow());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
