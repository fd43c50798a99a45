package org.keruen.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.keruen.bench.measure.Comparison;
import org.keruen.bench.measure.Friedman;

/**
 * A race of settings over blocks: after some, those that Friedman's test finds worse than the best drop out (F-race;
 * Birattari, Stützle, Paquete, Varrentrapp, A racing algorithm for configuring metaheuristics, GECCO 2002).
 *
 * @param candidates that began
 * @param survivors best first
 * @param blocks that the survivors ran on
 * @param runs that the race took; those known before are not counted
 */
record Race(int candidates, List<Map<String, String>> survivors, int blocks, int runs) {
    /** Blocks before the first test. */
    static final int FIRST_TEST = 5;

    /**
     * Races until few are left, or the runs or the blocks are used up.
     *
     * @param fewest survivors at which the race ends
     */
    static Race of(List<Map<String, String>> candidates, Arena arena, int mostRuns, int fewest)
            throws InterruptedException {
        var alive = new ArrayList<>(candidates);
        var costs = new ArrayList<List<Double>>();
        alive.forEach(_ -> costs.add(new ArrayList<>()));
        int runs = 0;
        int block = 0;
        while (block < arena.blocks()
                && runs + missing(arena, block, alive) <= mostRuns
                && (alive.size() > fewest || block < FIRST_TEST)) {
            runs += missing(arena, block, alive);
            double[] ofBlock = arena.costs(block, alive);
            for (int i = 0; i < ofBlock.length; i++) {
                costs.get(i).add(ofBlock[i]);
            }
            block++;
            if (block >= FIRST_TEST && alive.size() > 1) {
                drop(alive, costs);
            }
        }
        return new Race(candidates.size(), ranked(alive, costs), block, runs);
    }

    private static int missing(Arena arena, int block, List<Map<String, String>> alive) {
        return (int) alive.stream()
                .filter(settings -> !arena.isKnown(block, settings))
                .count();
    }

    private static void drop(List<Map<String, String>> alive, List<List<Double>> costs) {
        var test = Friedman.test(table(costs), Comparison.ALPHA);
        double best = java.util.Arrays.stream(test.rankSums()).min().orElseThrow();
        for (int i = alive.size() - 1; i >= 0; i--) {
            if (test.rankSums()[i] - best > test.criticalDifference()) {
                alive.remove(i);
                costs.remove(i);
            }
        }
    }

    private static List<Map<String, String>> ranked(List<Map<String, String>> alive, List<List<Double>> costs) {
        if (costs.getFirst().isEmpty()) {
            return List.copyOf(alive);
        }
        double[] sums = Friedman.test(table(costs), Comparison.ALPHA).rankSums();
        return IntStream.range(0, alive.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sums[i]))
                .<Map<String, String>>map(alive::get)
                .toList();
    }

    /** By block and candidate. */
    private static double[][] table(List<List<Double>> costs) {
        double[][] table = new double[costs.getFirst().size()][costs.size()];
        for (int c = 0; c < costs.size(); c++) {
            for (int b = 0; b < table.length; b++) {
                table[b][c] = costs.get(c).get(b);
            }
        }
        return table;
    }
}
