package org.keruen.io.instances;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.io.Atomically;
import org.keruen.io.JsonLine;

/**
 * The flows of a plan as a file: one line for each path, as an object (.json) or a row (.csv), with its commodity, what
 * it carries and its nodes and arcs, all numbered from 0 in the order of the instance without what needs no carrying;
 * then the designs that have units.
 */
public final class CorePlanFile {
    private CorePlanFile() {}

    /** Whether a file's ending says how flows are written. */
    public static boolean takes(Path file) {
        return isJson(file) || file.toString().endsWith(".csv");
    }

    private static boolean isJson(Path file) {
        return file.toString().endsWith(".json");
    }

    /**
     * Writes a plan of the Core.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(Path file, Core core, Plan plan) {
        Atomically.write(file, isJson(file) ? json(core, plan) : csv(core, plan));
    }

    private static String json(Core core, Plan plan) {
        var paths = IntStream.range(0, plan.pathCount()).mapToObj(p -> {
            var members = new LinkedHashMap<String, @Nullable Object>();
            members.put("commodity", plan.commodity()[p]);
            members.put("flow", plan.flow()[p]);
            members.put("nodes", nodes(core, plan, p).boxed().toList());
            members.put("arcs", IntStream.of(plan.path()[p]).boxed().toList());
            return JsonLine.of(members);
        });
        var designs = used(plan).mapToObj(g -> {
            var members = new LinkedHashMap<String, @Nullable Object>();
            members.put("design", g);
            members.put("units", plan.units()[g]);
            return JsonLine.of(members);
        });
        return "{\"paths\":[\n" + lines(paths) + "],\"designs\":[\n" + lines(designs) + "]}\n";
    }

    private static String lines(Stream<String> items) {
        var text = items.collect(Collectors.joining(",\n"));
        return text.isEmpty() ? "" : text + "\n";
    }

    private static String csv(Core core, Plan plan) {
        var text = new StringBuilder("what,number,amount,nodes,arcs\n");
        for (int p = 0; p < plan.pathCount(); p++) {
            text.append("path,%d,%s,%s,%s\n"
                    .formatted(
                            plan.commodity()[p],
                            plan.flow()[p],
                            words(nodes(core, plan, p)),
                            words(IntStream.of(plan.path()[p]))));
        }
        used(plan).forEach(g -> text.append("design,%d,%d,,\n".formatted(g, plan.units()[g])));
        return text.toString();
    }

    private static IntStream used(Plan plan) {
        return IntStream.range(0, plan.units().length).filter(g -> plan.units()[g] != 0);
    }

    private static IntStream nodes(Core core, Plan plan, int p) {
        return IntStream.concat(
                IntStream.of(core.commodities().origin()[plan.commodity()[p]]),
                IntStream.of(plan.path()[p]).map(a -> core.network().head()[a]));
    }

    private static String words(IntStream numbers) {
        return numbers.mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }
}
