package org.keruen.solve;

import java.util.Map;
import org.keruen.solve.lots.LotsSettings;
import org.keruen.solve.lots.LotsSolver;

class LotsTest extends SolverContract {
    @Override
    Solver solver() {
        return new LotsSolver(
                LotsSettings.of(Map.of("most-lots", "8", "round-moves", "20", "patience", "3", "restarts", "0")));
    }

    @Override
    boolean isExact() {
        return false;
    }
}
