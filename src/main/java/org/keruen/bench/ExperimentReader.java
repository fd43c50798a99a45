package org.keruen.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.io.BadFile;
import org.keruen.io.Form;
import org.keruen.solve.Budget;

/** Reads the file of an experiment; all that is wrong with it is told at once. */
public final class ExperimentReader {
    private static final int DEFAULT_MEMORY_MB = 2048;
    private static final double DEFAULT_PRACTICAL_RATIO = 1.05;

    private final Families families;
    private final Form form;
    private final ProblemSets sets;

    private ExperimentReader(Form form, ProblemSets sets, Families families) {
        this.form = form;
        this.sets = sets;
        this.families = families;
    }

    /**
     * The experiment that a file describes.
     *
     * @param instances folder of public instances; null if none was named
     * @throws BadFile with every fault
     * @throws org.keruen.io.MissingFile if there is no file
     */
    public static Experiment read(Path file, @Nullable Path instances, Families families) {
        var parent = file.toAbsolutePath().normalize().getParent();
        var base = parent == null ? Path.of("") : parent;
        var reader = new ExperimentReader(Form.read(file), new ProblemSets(base, instances, families), families);
        return reader.experiment();
    }

    private Experiment experiment() {
        var name = form.text("name");
        if (!name.isEmpty() && !name.matches("[a-z0-9][a-z0-9-]*")) {
            form.complain("name", "must be lower-case letters, digits, hyphens; it names a folder");
        }
        var problems = new ArrayList<ProblemCase>();
        form.forms("problems").forEach(row -> problems.addAll(sets.cases(row)));
        if (!form.has("problems")) {
            form.complain("problems", "is missing: a list of problem sets");
        }
        once(problems.stream().map(ProblemCase::id).toList(), "problems");
        var configurations = configurations();
        var ids = configurations.stream().map(Configuration::id).toList();
        once(ids, "configurations");
        var baseline = form.text("baseline", ids.isEmpty() ? "" : ids.getFirst());
        if (!ids.isEmpty() && !ids.contains(baseline)) {
            form.complainOfName("baseline", baseline, "configuration", ids);
        }
        var seeds = form.wholes("seeds", 0);
        var experiment = new Experiment(
                name,
                form.text("title", name),
                problems,
                configurations,
                seeds.isEmpty() ? List.of(1L) : seeds,
                (int) form.whole("repeats", 1, 1),
                limits(form),
                (int) form.whole("parallel", 1, 1),
                baseline,
                targets(form),
                form.number("practical_ratio", DEFAULT_PRACTICAL_RATIO, r -> r >= 1, "must be a ratio of at least 1"),
                bestKnown(problems.stream().map(ProblemCase::id).toList()));
        form.finish();
        return experiment;
    }

    private void once(List<String> ids, String key) {
        Set<String> seen = new LinkedHashSet<>();
        ids.stream().filter(id -> !seen.add(id)).forEach(id -> form.complain(key, "has %s twice".formatted(id)));
    }

    static List<Double> targets(Form form) {
        var targets = form.numbers("targets", t -> t >= 0 && t < 1, "must be a share from 0 to below 1");
        var falling = new ArrayList<>(targets.isEmpty() ? List.of(0.1, 0.01, 0.001) : targets);
        falling.sort(java.util.Comparator.reverseOrder());
        return falling;
    }

    static Limits limits(Form form) {
        var budget = form.form("budget");
        return new Limits(
                budget.number("seconds", 60, s -> s > 0 && s < 1e7, "must be above 0"),
                budget.whole("iterations", Long.MAX_VALUE, 1),
                budget.number("gap", Budget.OPTIMAL_GAP, g -> g >= 0 && g < 1, "must be a share from 0 to below 1"),
                (int) form.whole("memory_mb", DEFAULT_MEMORY_MB, 16),
                (int) form.whole("threads", 1, 1),
                form.truth("pin", true),
                form.truth("warm_up", false));
    }

    private List<Configuration> configurations() {
        var configurations = new ArrayList<Configuration>();
        for (var row : form.forms("configurations")) {
            var family = row.text("family");
            if (!family.isEmpty() && !families.names().contains(family)) {
                row.complainOfName("family", family, "solver family", families.names());
            }
            var id = row.text("id", family);
            for (var settings : Matrix.expand(row.form("settings").everything())) {
                var configuration = new Configuration(id + settings.suffix(), family, settings.values());
                tryOut(configuration, row);
                configurations.add(configuration);
            }
        }
        if (!form.has("configurations")) {
            form.complain("configurations", "is missing: a list of solver families with settings");
        }
        return configurations;
    }

    private void tryOut(Configuration configuration, Form row) {
        if (families.names().contains(configuration.family())) {
            try {
                families.solver(configuration);
            } catch (IllegalArgumentException wrong) {
                row.complain("settings", "are not those of the family: " + wrong.getMessage());
            }
        }
    }

    private List<BestKnown> bestKnown(List<String> problems) {
        var table = new ArrayList<BestKnown>();
        for (var row : form.forms("best_known")) {
            var problem = row.text("problem");
            if (!problems.isEmpty() && !problems.contains(problem)) {
                row.complainOfName("problem", problem, "problem", problems);
            }
            var kind = kind(row);
            boolean hasPlan = kind != BestKnown.Kind.INFEASIBLE;
            if (hasPlan && !row.has("value")) {
                row.complain("value", "is missing");
            }
            var value = number(row, "value");
            var bound = kind == BestKnown.Kind.BEST_KNOWN ? number(row, "bound") : null;
            if (value != null && bound != null && bound > value) {
                row.complain("bound", "must not be above the value");
            }
            table.add(new BestKnown(problem, kind, hasPlan ? value : null, bound, row.text("source")));
        }
        return table;
    }

    private static BestKnown.Kind kind(Form row) {
        var word = row.text("kind").toLowerCase(Locale.ROOT);
        var words = new LinkedHashMap<String, BestKnown.Kind>();
        Arrays.stream(BestKnown.Kind.values()).forEach(kind -> words.put(kind.word(), kind));
        var kind = words.get(word);
        if (kind == null) {
            row.complainOfName("kind", word, "kind", words.keySet());
            return BestKnown.Kind.BEST_KNOWN;
        }
        return kind;
    }

    private static @Nullable Double number(Form row, String key) {
        return row.has(key) ? row.number(key, 0, Double::isFinite, "must be a number") : null;
    }
}
