package org.keruen.solve;

import java.util.Map;
import org.keruen.solve.lots.LotsSettings;
import org.keruen.solve.lots.LotsSolver;

class WholeLotsTest extends SolverContract {
    @Override
    Solver solver() {
        return new LotsSolver(LotsSettings.of(
                Map.of("lots", "exact", "most-lots", "8", "round-moves", "20", "patience", "3", "restarts", "0")));
    }

    @Override
    boolean isExact() {
        return false;
    }
}
