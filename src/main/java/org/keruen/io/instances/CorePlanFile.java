package org.keruen.io.instances;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Plan;
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
        var folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (var out = Files.newBufferedWriter(file)) {
                if (isJson(file)) {
                    json(core, plan, out);
                } else {
                    csv(core, plan, out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void json(Core core, Plan plan, Writer out) throws IOException {
        out.write("{\"paths\":[\n");
        for (int p = 0; p < plan.pathCount(); p++) {
            var members = new LinkedHashMap<String, @Nullable Object>();
            members.put("commodity", plan.commodity()[p]);
            members.put("flow", plan.flow()[p]);
            members.put("nodes", nodes(core, plan, p).boxed().toList());
            members.put("arcs", IntStream.of(plan.path()[p]).boxed().toList());
            out.write(JsonLine.of(members) + (p + 1 < plan.pathCount() ? ",\n" : "\n"));
        }
        out.write("],\"designs\":[\n");
        int[] used = used(plan);
        for (int i = 0; i < used.length; i++) {
            var members = new LinkedHashMap<String, @Nullable Object>();
            members.put("design", used[i]);
            members.put("units", plan.units()[used[i]]);
            out.write(JsonLine.of(members) + (i + 1 < used.length ? ",\n" : "\n"));
        }
        out.write("]}\n");
    }

    private static void csv(Core core, Plan plan, Writer out) throws IOException {
        out.write("what,number,amount,nodes,arcs\n");
        for (int p = 0; p < plan.pathCount(); p++) {
            out.write("path,%d,%s,%s,%s\n"
                    .formatted(
                            plan.commodity()[p],
                            plan.flow()[p],
                            words(nodes(core, plan, p)),
                            words(IntStream.of(plan.path()[p]))));
        }
        for (int g : used(plan)) {
            out.write("design,%d,%d,,\n".formatted(g, plan.units()[g]));
        }
    }

    private static int[] used(Plan plan) {
        return IntStream.range(0, plan.units().length)
                .filter(g -> plan.units()[g] != 0)
                .toArray();
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
