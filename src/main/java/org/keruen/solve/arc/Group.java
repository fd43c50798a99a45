package org.keruen.solve.arc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.keruen.core.Core;

/**
 * Commodities of one origin, cost class and weight limit: in the arc form their flow is one.
 *
 * @param commodity its commodities, ascending
 * @param destination their distinct destinations, ascending
 * @param demand what all of them want at each destination
 * @param quantity the sum of the demands
 */
record Group(
        int origin,
        int costClass,
        double maxWeight,
        int[] commodity,
        int[] destination,
        double[] demand,
        double quantity) {

    private record Key(int origin, int costClass, double maxWeight) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byOrigin = Integer.compare(origin, other.origin);
            int byClass = byOrigin != 0 ? byOrigin : Integer.compare(costClass, other.costClass);
            return byClass != 0 ? byClass : Double.compare(maxWeight, other.maxWeight);
        }
    }

    /** The groups of all commodities that have a way to go. */
    static List<Group> of(Core core) {
        var commodities = core.commodities();
        var members = new TreeMap<Key, List<Integer>>();
        for (int k = 0; k < commodities.count(); k++) {
            if (commodities.origin()[k] != commodities.destination()[k]) {
                var key = new Key(
                        commodities.origin()[k],
                        commodities.costClass()[k],
                        commodities.maxWeight()[k]);
                members.computeIfAbsent(key, _ -> new ArrayList<>()).add(k);
            }
        }
        return members.entrySet().stream()
                .map(entry -> of(core, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Group of(Core core, Key key, Collection<Integer> members) {
        int[] commodity = members.stream().mapToInt(Integer::intValue).toArray();
        int[] destination = Arrays.stream(commodity)
                .map(k -> core.commodities().destination()[k])
                .sorted()
                .distinct()
                .toArray();
        double[] demand = new double[destination.length];
        for (int k : commodity) {
            demand[Arrays.binarySearch(destination, core.commodities().destination()[k])] +=
                    core.commodities().quantity()[k];
        }
        double quantity = Arrays.stream(demand).sum();
        return new Group(key.origin, key.costClass, key.maxWeight, commodity, destination, demand, quantity);
    }

    /** Where in {@link #destination} a node is; negative if it is not. */
    int destinationIndex(int node) {
        return Arrays.binarySearch(destination, node);
    }
}
