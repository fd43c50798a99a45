package org.keruen.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.io.BadFile;
import org.keruen.io.Form;

/**
 * What is to be tuned.
 *
 * @param experiment the problems to train on and those held out, with limits and seeds; its only configuration is the
 *     default
 * @param heldOut ids of the problems that are not trained on
 * @param space settings that may vary
 * @param runs most runs of the races
 * @param seed of the draws
 */
public record Tuning(Experiment experiment, List<String> heldOut, List<Parameter> space, int runs, long seed) {
    private static final double PRACTICAL_RATIO = 1.05;

    public Tuning {
        heldOut = List.copyOf(heldOut);
        space = List.copyOf(space);
    }

    /**
     * The tuning that a file describes.
     *
     * @param instances folder of public instances; null if none was named
     * @throws BadFile with every fault
     */
    public static Tuning read(Path file, @Nullable Path instances, Families families) {
        var parent = file.toAbsolutePath().normalize().getParent();
        var sets = new ProblemSets(parent == null ? Path.of("") : parent, instances, families);
        var form = Form.read(file);
        var training = cases(form, "training", sets);
        var heldOut = cases(form, "held_out", sets);
        var all = new ArrayList<>(training);
        all.addAll(heldOut);
        var defaults = defaults(form, families);
        var seeds = form.wholes("seeds", 0);
        var experiment = new Experiment(
                form.text("name"),
                form.text("title", form.text("name", "")),
                all,
                List.of(defaults),
                seeds.isEmpty() ? List.of(1L) : seeds,
                1,
                ExperimentReader.limits(form),
                (int) form.whole("parallel", 1, 1),
                defaults.id(),
                ExperimentReader.targets(form),
                PRACTICAL_RATIO,
                List.of());
        var space = space(form, defaults, families);
        var runs = (int) form.whole("runs", 200, 10);
        long seed = form.whole("seed", 1, 0);
        form.finish();
        var heldOutIds = heldOut.stream().map(ProblemCase::id).toList();
        return new Tuning(experiment, heldOutIds, space, runs, seed);
    }

    private static List<ProblemCase> cases(Form form, String key, ProblemSets sets) {
        if (!form.has(key)) {
            form.complain(key, "is missing: a list of problem sets");
        }
        var cases = new ArrayList<ProblemCase>();
        form.forms(key).forEach(row -> cases.addAll(sets.cases(row)));
        return cases;
    }

    private static Configuration defaults(Form form, Families families) {
        var family = form.text("family");
        var settings = new LinkedHashMap<String, String>();
        form.form("defaults").everything().forEach((name, values) -> settings.put(name, String.join(",", values)));
        if (!family.isEmpty() && !families.names().contains(family)) {
            form.complainOfName("family", family, "solver family", families.names());
        }
        return new Configuration("default", family, settings);
    }

    private static List<Parameter> space(Form form, Configuration defaults, Families families) {
        var space = new ArrayList<Parameter>();
        for (var row : form.forms("space")) {
            var parameter = parameter(row);
            space.add(parameter);
            if (families.names().contains(defaults.family())) {
                tryOut(row, parameter, defaults, families);
            }
        }
        if (space.isEmpty()) {
            form.complain("space", "is missing: a list of settings with values, or from and to");
        }
        return space;
    }

    private static Parameter parameter(Form row) {
        var name = row.text("name");
        if (row.has("values")) {
            return new Parameter.Choice(name, row.texts("values"));
        }
        boolean isLogarithmic = row.truth("log", false);
        double from = row.number("from", 1, x -> !isLogarithmic || x > 0, "must be above 0 on a logarithmic scale");
        double to = row.number("to", from + 1, x -> x > from, "must be above from");
        return new Parameter.Span(name, from, to, isLogarithmic, row.truth("whole", false));
    }

    private static void tryOut(Form row, Parameter parameter, Configuration defaults, Families families) {
        var settings = new LinkedHashMap<>(defaults.settings());
        settings.put(parameter.name(), parameter.anyValue(new java.util.SplittableRandom(1)));
        try {
            families.solver(new Configuration("tried", defaults.family(), settings));
        } catch (IllegalArgumentException wrong) {
            row.complain("name", "is no setting of the family: " + wrong.getMessage());
        }
    }

    Map<String, String> defaultSettings() {
        return experiment.configurations().getFirst().settings();
    }

    String family() {
        return experiment.configurations().getFirst().family();
    }

    /** Runs that tuning makes, without those of the ablation. */
    public int mostRuns() {
        return runs + 2 * heldOut.size() * experiment.seeds().size();
    }

    /** The experiment that holds the winner against the defaults on problems that neither was trained on. */
    Experiment onHeldOut(Configuration winner) {
        var problems = experiment.problems().stream()
                .filter(problem -> heldOut.contains(problem.id()))
                .toList();
        return experiment.comparing(
                experiment.title() + ": defaults and winner on problems held out",
                problems,
                List.of(experiment.configurations().getFirst(), winner));
    }

    List<ProblemCase> training() {
        return experiment.problems().stream()
                .filter(problem -> !heldOut.contains(problem.id()))
                .toList();
    }
}
