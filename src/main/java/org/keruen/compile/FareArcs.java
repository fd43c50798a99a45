package org.keruen.compile;

import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Makes the arcs of one way to pay for a passage: one without a subsidy, and a cheaper one for each that it earns. */
final class FareArcs {
    private final Draft draft;
    private final SubsidyBook subsidies;

    FareArcs(Draft draft, SubsidyBook subsidies) {
        this.draft = draft;
        this.subsidies = subsidies;
    }

    /**
     * Adds the arcs.
     *
     * @param cost for each class, without subsidy; +∞ where closed
     * @param register told of each arc's number, to put it under the rows and designs of its way to pay
     */
    void add(Passage passage, @Nullable String contract, double[] cost, IntConsumer register) {
        addArc(new Step(passage, contract, null, null), cost, register);
        for (var subsidy : subsidies.of(passage)) {
            double[] subsidised = cost.clone();
            for (int k = 0; k < subsidised.length; k++) {
                boolean admitted = draft.classes.list().get(k).isAdmittedBy(subsidy.eligibility());
                subsidised[k] = admitted ? subsidised[k] - subsidies.perTonne(subsidy) : Double.POSITIVE_INFINITY;
            }
            addArc(new Step(passage, contract, subsidy.id(), null), subsidised, arc -> {
                register.accept(arc);
                subsidies.draw(subsidy, arc);
            });
        }
    }

    private void addArc(Step step, double[] cost, IntConsumer register) {
        var passage = step.passage();
        var arc = new ArcDrafts.Arc(passage.tail(), passage.head(), List.of(step), cost);
        if (!arc.isClosed()) {
            register.accept(draft.arcs.add(arc));
        }
    }
}
