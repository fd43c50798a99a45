package org.keruen.solve.cuts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.keruen.core.Core;

/** Flows that floors of single arcs make sure of, whatever the designs. */
final class Supplies {
    private final List<Supply> supplies = new ArrayList<>();

    private record Supply(int tail, int head, double quantity) {}

    Supplies(Core core) {
        var resources = core.resources();
        var greatest = new TreeMap<Integer, Double>();
        for (int r = 0; r < resources.count(); r++) {
            int entry = resources.first()[r];
            if (resources.first()[r + 1] == entry + 1
                    && resources.factorRow()[entry] == 0
                    && resources.weight()[entry] > 0
                    && resources.lower()[r] > 0
                    && !isLowered(core, r)) {
                int a = resources.arc()[entry];
                double quantity = resources.lower()[r] / resources.weight()[entry];
                greatest.merge(a, quantity, Math::max);
            }
        }
        greatest.forEach((a, quantity) ->
                supplies.add(new Supply(core.network().tail()[a], core.network().head()[a], quantity)));
    }

    private static boolean isLowered(Core core, int r) {
        var designs = core.designs();
        for (int i = 0; i < designs.resource().length; i++) {
            if (designs.resource()[i] == r && designs.addsLower()[i] < 0) {
                return true;
            }
        }
        return false;
    }

    /** What floors bring into a set of nodes at least. */
    double into(BitSet set) {
        double sum = 0;
        for (var supply : supplies) {
            sum += !set.get(supply.tail) && set.get(supply.head) ? supply.quantity : 0;
        }
        return sum;
    }
}
