package org.keruen.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Iterated racing: each iteration races the elites of the last against settings drawn near them, ever nearer
 * (López-Ibáñez, Dubois-Lacoste, Pérez Cáceres, Birattari, Stützle, The irace package, 2016,
 * 10.1016/j.orp.2016.09.002). As there, an elite's runs of earlier races count on; simpler than there: elites may be
 * beaten before their competitors have run on all blocks that they have, and there is no restart.
 *
 * @param space settings that may vary
 * @param otherwise the settings to begin from
 */
record Tuner(List<Parameter> space, Map<String, String> otherwise, Arena arena) {
    private static final int DRAWS_PER_CANDIDATE = 20;

    /** The races within so many runs; the defaults take part from the beginning, the last race's first has won. */
    List<Race> races(int mostRuns, long seed) throws InterruptedException {
        var random = new SplittableRandom(seed);
        int iterations = 2 + log2(space.size());
        int fewest = 2 + log2(space.size());
        var races = new ArrayList<Race>();
        List<Map<String, String>> elites = List.of(otherwise);
        int left = mostRuns;
        for (int i = 1; i <= iterations; i++) {
            int share = left / (iterations - i + 1);
            int count = Math.max(elites.size() + 1, share / (Race.FIRST_TEST + Math.min(5, i)));
            var candidates = candidates(elites, count, (i - 1.0) / iterations, random);
            var race = Race.of(candidates, arena, share, fewest);
            elites = race.survivors()
                    .subList(0, Math.min(fewest, race.survivors().size()));
            left -= race.runs();
            races.add(race);
        }
        return races;
    }

    private static int log2(int count) {
        return 31 - Integer.numberOfLeadingZeros(Math.max(1, count));
    }

    /** The elites, and others near them; the better an elite, the likelier it is a parent. */
    private List<Map<String, String>> candidates(
            List<Map<String, String>> elites, int count, double closeness, SplittableRandom random) {
        var candidates = new LinkedHashSet<>(elites);
        for (int draw = 0; draw < DRAWS_PER_CANDIDATE * count && candidates.size() < count; draw++) {
            var parent = elites.get(Math.min(random.nextInt(elites.size()), random.nextInt(elites.size())));
            var child = new LinkedHashMap<>(otherwise);
            for (var parameter : space) {
                var value = parent.get(parameter.name());
                child.put(
                        parameter.name(),
                        value == null || closeness == 0
                                ? parameter.anyValue(random)
                                : parameter.near(value, closeness, random));
            }
            candidates.add(child);
        }
        return new ArrayList<>(candidates);
    }

    /** A step of an ablation: one more setting as the winner has it. */
    record Step(String setting, String value, double meanCost) {}

    /**
     * From the defaults to the winner, always changing the setting that helps most: which of them matter (Fawcett,
     * Hoos, Analysing differences between algorithm configurations through ablation, 2016, 10.1007/s10732-014-9275-9).
     */
    List<Step> ablation(Map<String, String> winner) throws InterruptedException {
        var steps = new ArrayList<Step>();
        Map<String, String> current = otherwise;
        steps.add(new Step("", "", meanCost(current)));
        var open = new LinkedHashSet<String>();
        winner.forEach((name, value) -> {
            if (!value.equals(otherwise.get(name))) {
                open.add(name);
            }
        });
        while (!open.isEmpty()) {
            Step best = null;
            for (var name : open) {
                var value = String.valueOf(winner.get(name));
                var step = new Step(name, value, meanCost(with(current, name, value)));
                best = best == null || step.meanCost() < best.meanCost() ? step : best;
            }
            var chosen = java.util.Objects.requireNonNull(best);
            current = with(current, chosen.setting(), chosen.value());
            open.remove(chosen.setting());
            steps.add(chosen);
        }
        return steps;
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        var changed = new LinkedHashMap<>(settings);
        changed.put(name, value);
        return changed;
    }

    private double meanCost(Map<String, String> settings) throws InterruptedException {
        double sum = 0;
        for (int block = 0; block < arena.blocks(); block++) {
            sum += arena.costs(block, List.of(settings))[0];
        }
        return sum / arena.blocks();
    }
}
