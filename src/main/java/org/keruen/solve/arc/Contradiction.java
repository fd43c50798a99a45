package org.keruen.solve.arc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.FarkasProof;
import org.keruen.solve.Watcher;
import org.keruen.solve.engine.Engine;

/**
 * Looks for prices that prove a Core infeasible: the duals of the arc form in which anything may be missed and the sum
 * of what is missed is least. Where that sum is above nothing they contradict every plan.
 */
final class Contradiction {
    /** Prices below this, where a unit missed costs one, are noise. */
    private static final double NOISE = 1e-9;

    private final Core core;
    private final Clock clock;

    Contradiction(Core core, Clock clock) {
        this.core = core;
        this.clock = clock;
    }

    /** Prices that prove it; null if none were found, as where only whole units of designs are in the way. */
    @Nullable
    FarkasProof find(List<Form> forms) {
        var model = ArcModel.forgiving(core, forms);
        for (var engine : List.of(Engine.HIGHS, Engine.GLOP)) {
            var result = engine.solve(model.linear(), clock.grace(), "", Watcher.NONE);
            var proof = result.duals() == null ? null : proof(model.rows(), result.duals());
            if (proof != null && proof.proves(core)) {
                return proof;
            }
        }
        return null;
    }

    /** The proof that a side constraint alone is: no units within their bounds keep it. */
    FarkasProof ofSideConstraint(int i) {
        double[] side = new double[core.designs().sideConstraintCount()];
        side[i] = 1;
        return new FarkasProof(new double[core.resources().count()], side);
    }

    private FarkasProof proof(ArcModel.Rows rows, double[] duals) {
        double[] resource = new double[core.resources().count()];
        for (int r = 0; r < resource.length; r++) {
            boolean hasUpper = rows.resource()[r] >= 0 && rows.resource()[r] != rows.floor()[r];
            double ofUpper = hasUpper ? Math.max(0, -duals[rows.resource()[r]]) : 0;
            double ofLower = rows.floor()[r] >= 0 ? Math.max(0, duals[rows.floor()[r]]) : 0;
            resource[r] = withoutNoise(ofLower - ofUpper);
        }
        double[] side = new double[core.designs().sideConstraintCount()];
        for (int i = 0; i < side.length; i++) {
            side[i] = withoutNoise(Math.max(0, -duals[rows.side()[i]]));
        }
        return new FarkasProof(resource, side);
    }

    private static double withoutNoise(double price) {
        return Math.abs(price) < NOISE ? 0 : price;
    }
}
