package org.keruen.solve;

import java.util.List;

/** Takes note of the costs of plans that a solver tells. */
record CostsTold(List<Double> costs) implements Watcher {
    @Override
    public void incumbent(double cost) {
        costs.add(cost);
    }

    @Override
    public void bound(double bound) {}
}
