package org.keruen.solve.path;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.FarkasProof;
import org.keruen.solve.Outcome;
import org.keruen.solve.Watcher;

/**
 * Looks for prices that prove a Core infeasible: those of the same Core in which nothing costs anything but to break a
 * bound, every design in full.
 */
public final class Contradiction {
    private Contradiction() {}

    /** The outcome, with a proof if one is found that holds. */
    public static Outcome.Infeasible proven(Core core, Outcome.Infeasible outcome, int threads, BooleanSupplier stop) {
        if (outcome.proof() != null) {
            return outcome;
        }
        return new Outcome.Infeasible(
                outcome.why(), outcome.unmetAtBest(), outcome.resourceShortfall(), find(core, threads, stop));
    }

    /** Prices that prove it; null if none were found, as where only whole units of designs are in the way. */
    static @Nullable FarkasProof find(Core core, int threads, BooleanSupplier stop) {
        var designs = core.designs();
        double[] none = new double[designs.sideConstraintCount()];
        var ofNothing = new FarkasProof(new double[core.resources().count()], none);
        if (ofNothing.proves(core)) {
            return ofNothing;
        }
        for (int i = 0; i < none.length; i++) {
            double[] side = none.clone();
            side[i] = 1;
            var ofSide = new FarkasProof(new double[core.resources().count()], side);
            if (ofSide.proves(core)) {
                return ofSide;
            }
        }
        try (var routing = new Routing(withoutCosts(core), designs.most(), threads, stop, Watcher.NONE)) {
            routing.solve(0);
            var duals = routing.duals();
            var proof = duals == null ? ofNothing : new FarkasProof(duals.resource(), none);
            return proof.proves(core) ? proof : null;
        }
    }

    private static Core withoutCosts(Core core) {
        double[][] cost = Arrays.stream(core.cost())
                .map(ofClass -> Arrays.stream(ofClass)
                        .map(c -> c < Double.POSITIVE_INFINITY ? 0 : c)
                        .toArray())
                .toArray(double[][]::new);
        var old = core.commodities();
        double[] unmetCost = Arrays.stream(old.unmetCost())
                .map(c -> c < Double.POSITIVE_INFINITY ? 0 : c)
                .toArray();
        return new Core(core.network(), old.withUnmetCost(unmetCost), cost, core.resources(), core.designs(), 0);
    }
}
