package org.keruen.solve.path;

import java.util.function.IntToDoubleFunction;
import org.keruen.core.Core;

/** What units of designs cost less what they are worth. */
final class DesignCosts {
    private DesignCosts() {}

    /** Cost of a unit of each design less what the resources' bounds and the side constraints say it is worth. */
    static double[] reduced(
            Core core, IntToDoubleFunction upperDual, IntToDoubleFunction lowerDual, IntToDoubleFunction sideDual) {
        var designs = core.designs();
        double[] reduced = designs.cost().clone();
        for (int g = 0; g < reduced.length; g++) {
            for (int i = designs.firstEffect()[g]; i < designs.firstEffect()[g + 1]; i++) {
                int r = designs.resource()[i];
                reduced[g] += upperDual.applyAsDouble(r) * designs.addsUpper()[i];
                reduced[g] += lowerDual.applyAsDouble(r) * designs.addsLower()[i];
            }
        }
        for (int i = 0; i < designs.sideConstraintCount(); i++) {
            for (int t = designs.firstTerm()[i]; t < designs.firstTerm()[i + 1]; t++) {
                reduced[designs.termDesign()[t]] -= sideDual.applyAsDouble(i) * designs.termFactor()[t];
            }
        }
        return reduced;
    }
}
