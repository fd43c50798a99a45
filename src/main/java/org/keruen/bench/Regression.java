package org.keruen.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.measure.Comparison.Verdict;

/**
 * Two journals of the same problems, made by two versions of the program, held against each other.
 *
 * @param duels each configuration's newer version against its older one
 * @param changes runs that ended differently or with another cost, in words
 * @param isWorse whether some configuration is surely worse, or some run that had a plan has none any more
 */
public record Regression(List<Duel> duels, List<String> changes, boolean isWorse) {
    /** Costs that differ by less, of the cost, are the same. */
    private static final double SAME_COST = 1e-6;

    private static final String BEFORE = "old";
    private static final String AFTER = "new";

    /**
     * The comparison of the runs that both journals have.
     *
     * @param target gap to the least cost in either journal, whose time is compared
     * @throws IllegalArgumentException in words, if a problem differs or no run is in both
     */
    public static Regression of(List<Run> before, List<Run> after, double target) {
        Map<RunKey, Run> newer = new LinkedHashMap<>();
        after.forEach(run -> newer.put(run.key(), run));
        var pairs = new TreeMap<String, List<Run>>();
        double limitSeconds = 0;
        for (var old : before) {
            var run = newer.get(old.key());
            if (run != null) {
                sameProblem(old, run);
                var pair = pairs.computeIfAbsent(old.key().configuration(), _ -> new ArrayList<>());
                pair.add(old.named(BEFORE));
                pair.add(run.named(AFTER));
                limitSeconds = Math.max(
                        limitSeconds,
                        Math.max(old.answer().seconds(), run.answer().seconds()));
            }
        }
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("the journals have no run in common");
        }
        return of(pairs, target, limitSeconds);
    }

    private static Regression of(TreeMap<String, List<Run>> pairs, double target, double limitSeconds) {
        var duels = new ArrayList<Duel>();
        var changes = new ArrayList<String>();
        boolean isWorse = false;
        for (var pair : pairs.entrySet()) {
            var judged = Judge.judged(pair.getValue());
            var references = new References(judged, List.of());
            var assessed = judged.stream()
                    .map(run -> Assessment.of(run, references, List.of(target), limitSeconds))
                    .toList();
            var field = new Field(List.of(BEFORE, AFTER), assessed);
            for (var duel : Duel.all(field, BEFORE, Measure.of(List.of(target), limitSeconds, 1.05))) {
                duels.add(duel.of(pair.getKey()));
                isWorse |= duel.verdict() == Verdict.WORSE;
            }
            for (var ofCase : field.cases()) {
                var old = field.of(BEFORE, ofCase).run();
                var run = field.of(AFTER, ofCase).run();
                var change = change(pair.getKey(), old, run);
                if (change != null) {
                    changes.add(change);
                }
                isWorse |= !old.answer().status().isFailure()
                        && run.answer().status().isFailure();
            }
        }
        return new Regression(List.copyOf(duels), List.copyOf(changes), isWorse);
    }

    private static void sameProblem(Run old, Run run) {
        if (!old.hashes().problem().equals(run.hashes().problem())) {
            throw new IllegalArgumentException("%s: the problem is not the same in both journals".formatted(old.key()));
        }
    }

    private static @Nullable String change(String configuration, Run old, Run run) {
        var was = old.answer();
        var is = run.answer();
        var where = "%s, %s, seed %d"
                .formatted(old.key().problem(), configuration, old.key().seed());
        if (was.status() != is.status()) {
            return "%s: was %s, is %s".formatted(where, Words.of(was.status()), Words.of(is.status()));
        }
        if (Objects.equals(was.objective(), is.objective()) || was.objective() == null || is.objective() == null) {
            return null;
        }
        double share = (is.objective() - was.objective()) / Math.max(1e-9, Math.abs(was.objective()));
        return Math.abs(share) <= SAME_COST
                ? null
                : "%s: costs %s %s".formatted(where, Words.percent(Math.abs(share)), share > 0 ? "more" : "less");
    }
}
