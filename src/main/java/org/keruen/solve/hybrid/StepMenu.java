package org.keruen.solve.hybrid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What designs offer one resource: its steps are the choices of units that no other beats in both capacity and cost.
 * Resources with the same menu have the same steps.
 *
 * @param upper capacity without any unit
 * @param mostUse use beyond which more capacity is of no use
 */
record StepMenu(double upper, double mostUse, List<Offer> offers) {
    /** Steps kept; of more, those that are evenly spread among them, the first and the last included. */
    static final int MOST_STEPS = 3000;

    /** Choices compared for one design more; units are offered by several at once where there would be more. */
    private static final int MOST_CHOICES = 1 << 20;

    private static final Comparator<Step> CHEAPEST_THEN_WIDEST =
            Comparator.comparingDouble(Step::cost).thenComparing(Step::capacity, Comparator.reverseOrder());

    /**
     * What one design offers: from {@code least} to {@code most} units.
     *
     * @param cost of a unit
     * @param adds capacity of a unit, at least 0
     */
    record Offer(int least, int most, double cost, double adds) {}

    /** Units of each design, the capacity they make and what they cost. */
    record Step(double capacity, double cost, int[] units) {}

    /** The steps, both capacity and cost rising, until nothing more can be used. */
    List<Step> steps() {
        int[] least = offers.stream().mapToInt(Offer::least).toArray();
        double base = upper;
        double paid = 0;
        for (var offer : offers) {
            base += offer.least() * offer.adds();
            paid += offer.least() * offer.cost();
        }
        var steps = List.of(new Step(base, paid, least));
        for (int j = 0; j < least.length; j++) {
            steps = withUnits(steps, j);
        }
        return steps;
    }

    /** The steps if units of one design more may be added to each. */
    private List<Step> withUnits(List<Step> steps, int j) {
        var offer = offers.get(j);
        int more = offer.most() - offer.least();
        var all = new ArrayList<Step>();
        for (var step : steps) {
            int stride = stride(step, offer, steps.size());
            double reach = Double.NEGATIVE_INFINITY;
            for (long n = 0; n <= more && reach < mostUse; n = n < more ? Math.min(n + stride, more) : n + 1) {
                int[] units = step.units().clone();
                units[j] += (int) n;
                reach = step.capacity() + n * offer.adds();
                all.add(new Step(reach, step.cost() + n * offer.cost(), units));
            }
        }
        return unbeaten(all);
    }

    /** By how many units at once a step is widened, so that there are not too many choices in all. */
    private int stride(Step step, Offer offer, int stepCount) {
        double needed = Math.ceil((mostUse - step.capacity()) / Math.max(offer.adds(), Double.MIN_NORMAL));
        double choices = Math.clamp(needed, 0, offer.most() - offer.least());
        return Math.max(1, (int) Math.ceil(choices / Math.min(MOST_STEPS, MOST_CHOICES / stepCount)));
    }

    private static List<Step> unbeaten(List<Step> steps) {
        steps.sort(CHEAPEST_THEN_WIDEST);
        var kept = new ArrayList<Step>();
        double reached = Double.NEGATIVE_INFINITY;
        for (var step : steps) {
            if (step.capacity() > reached) {
                reached = step.capacity();
                kept.add(step);
            }
        }
        return kept.size() <= MOST_STEPS ? kept : spread(kept);
    }

    private static List<Step> spread(List<Step> steps) {
        var some = new ArrayList<Step>();
        for (int i = 0; i < MOST_STEPS; i++) {
            some.add(steps.get((int) ((long) i * (steps.size() - 1) / (MOST_STEPS - 1))));
        }
        return some;
    }
}
