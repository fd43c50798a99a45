package org.keruen.solve.hybrid;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.keruen.solve.path.Relaxation;

/**
 * Which design to split on: the one whose two parts should both cost most, by what earlier splits cost a unit
 * (pseudo-costs), tried out on the relaxation where too few are known (reliability branching: Achterberg, Koch, Martin
 * 2005, doi:10.1016/j.orl.2004.04.002).
 */
final class Branching {
    private static final double WHOLE = 1e-6;
    private static final int RELIABLE = 4;
    private static final int MOST_TRIALS = 12;
    private static final int PATIENCE = 4;
    private static final double LEAST_RISE = 1e-6;

    /** Simplex iterations for trials, and the share of all iterations beyond. */
    private static final long FREE_WORK = 5000;

    private static final double SHARE_OF_WORK = 0.4;

    private final double[][] rise;
    private final int[][] known;
    private long trialIterations;
    private long trialWork;

    Branching(int designCount) {
        rise = new double[2][designCount];
        known = new int[2][designCount];
    }

    /** The design to split on; −1 if all units are whole. */
    int choose(double[] units, int[] least, int[] most, Relaxation relaxation, double objective, double cutoff) {
        int[] divided = IntStream.range(0, units.length)
                .filter(g -> Math.abs(units[g] - Math.rint(units[g])) > WHOLE)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(g -> -score(g, units[g]))
                        .thenComparingDouble(g -> Math.abs(units[g] - Math.floor(units[g]) - 0.5)))
                .mapToInt(Integer::intValue)
                .toArray();
        int chosen = divided.length == 0 ? -1 : divided[0];
        double best = Double.NEGATIVE_INFINITY;
        int trials = 0;
        int idle = 0;
        for (int g : divided) {
            boolean reliable = Math.min(known[0][g], known[1][g]) >= RELIABLE;
            if (!reliable && trials < MOST_TRIALS && idle < PATIENCE && isAffordable(relaxation)) {
                trials++;
                tryOut(g, units[g], least[g], most[g], relaxation, objective, cutoff);
            }
            double score = score(g, units[g]);
            idle = score > best ? 0 : idle + 1;
            if (score > best) {
                best = score;
                chosen = g;
            }
        }
        return chosen;
    }

    /** Whether trials have not taken more work than their share. */
    private boolean isAffordable(Relaxation relaxation) {
        return trialIterations < FREE_WORK + SHARE_OF_WORK * relaxation.iterations();
    }

    private void tryOut(
            int g, double units, int least, int most, Relaxation relaxation, double objective, double cutoff) {
        long before = relaxation.iterations();
        long workBefore = relaxation.work();
        var floor = (int) Math.floor(units);
        double down = Math.min(relaxation.probe(g, least, floor), cutoff) - objective;
        learn(new Node.Split(g, 0, units - floor), down);
        double up = Math.min(relaxation.probe(g, floor + 1, most), cutoff) - objective;
        learn(new Node.Split(g, 1, floor + 1 - units), up);
        trialIterations += relaxation.iterations() - before;
        trialWork += relaxation.work() - workBefore;
    }

    /** What trials have taken of the relaxation's work. */
    long work() {
        return trialWork;
    }

    /** Takes note of what a split cost. */
    void learn(Node.Split split, double risen) {
        if (split.distance() > WHOLE && risen < Double.POSITIVE_INFINITY) {
            rise[split.side()][split.design()] += Math.max(0, risen) / split.distance();
            known[split.side()][split.design()]++;
        }
    }

    private double score(int g, double units) {
        double down = expected(0, g) * (units - Math.floor(units));
        double up = expected(1, g) * (Math.ceil(units) - units);
        return Math.max(down, LEAST_RISE) * Math.max(up, LEAST_RISE);
    }

    /** Mean rise a unit; of all designs where this one's is not known. */
    double expected(int side, int g) {
        if (known[side][g] > 0) {
            return rise[side][g] / known[side][g];
        }
        double sum = 0;
        int count = 0;
        for (int i = 0; i < known[side].length; i++) {
            if (known[side][i] > 0) {
                sum += rise[side][i] / known[side][i];
                count++;
            }
        }
        return count == 0 ? 1 : sum / count;
    }
}
