package org.keruen.solve;

import org.jspecify.annotations.Nullable;
import org.keruen.core.Duals;
import org.keruen.core.FarkasProof;
import org.keruen.core.Plan;

/** What a solve ends with. */
public sealed interface Outcome {
    /**
     * A plan proven best within the budget's gap.
     *
     * @param cost of the plan
     * @param bound proven lower bound on the cost of any plan
     * @param duals of the linear program, designs fixed; null if the method gives none
     */
    record Optimal(
            Plan plan, double cost, double bound, @Nullable Duals duals) implements Outcome {}

    /**
     * A plan that meets every rule.
     *
     * @param bound proven lower bound; −∞ if there is none
     * @param why the search stopped, in words
     */
    record Feasible(
            Plan plan, double cost, double bound, @Nullable Duals duals, String why) implements Outcome {}

    /**
     * Proven: no plan meets every rule.
     *
     * @param unmetAtBest of each commodity that must be carried, the units left where least are left in all; empty if
     *     the method does not tell
     * @param resourceShortfall of each resource, what is missing to its lower bound there; empty likewise
     * @param proof prices that contradict every plan, for all to check; null if there are none, as where only whole
     *     units of designs are in the way
     */
    record Infeasible(
            String why,
            double[] unmetAtBest,
            double[] resourceShortfall,
            @Nullable FarkasProof proof) implements Outcome {
        /** Without prices that prove it. */
        public Infeasible(String why, double[] unmetAtBest, double[] resourceShortfall) {
            this(why, unmetAtBest, resourceShortfall, null);
        }

        /** Without telling what is missing. */
        public Infeasible(String why) {
            this(why, new double[0], new double[0]);
        }
    }

    /** Proven: cost has no floor. */
    record Unbounded(String why) implements Outcome {}

    /**
     * No plan found, none proven impossible.
     *
     * @param bound proven lower bound; −∞ if there is none
     */
    record Nothing(double bound, String why) implements Outcome {}

    /** The method failed on this problem; another may not. */
    record Failed(String why) implements Outcome {}
}
