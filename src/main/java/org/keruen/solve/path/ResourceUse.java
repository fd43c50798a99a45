package org.keruen.solve.path;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.keruen.core.Core;

/** A Core's resources and designs seen from its arcs. */
final class ResourceUse {
    private final Core core;
    private final int[] firstEntry;
    private final int[] resource;
    private final int[] entry;

    /** Told of what a path consumes. */
    interface Consumer {
        void consumes(int resource, double amount);
    }

    ResourceUse(Core core) {
        this.core = core;
        var resources = core.resources();
        int arcCount = core.network().arcCount();
        this.firstEntry = new int[arcCount + 1];
        for (int a : resources.arc()) {
            firstEntry[a + 1]++;
        }
        for (int a = 0; a < arcCount; a++) {
            firstEntry[a + 1] += firstEntry[a];
        }
        this.resource = new int[resources.arc().length];
        this.entry = new int[resources.arc().length];
        int[] next = Arrays.copyOf(firstEntry, arcCount);
        for (int r = 0; r < resources.count(); r++) {
            for (int i = resources.first()[r]; i < resources.first()[r + 1]; i++) {
                int at = next[resources.arc()[i]]++;
                resource[at] = r;
                entry[at] = i;
            }
        }
    }

    /** Tells what a unit of the class consumes on the path; a resource may be told several times. */
    void ofPath(int[] path, int costClass, Consumer consumer) {
        ofArcs(path, path.length, costClass, consumer);
    }

    /** Tells what a unit of the class consumes on the first so many arcs; a resource may be told several times. */
    void ofArcs(int[] arcs, int count, int costClass, Consumer consumer) {
        for (int j = 0; j < count; j++) {
            int a = arcs[j];
            for (int i = firstEntry[a]; i < firstEntry[a + 1]; i++) {
                double amount = core.resources().consumption(entry[i], costClass);
                if (amount != 0) {
                    consumer.consumes(resource[i], amount);
                }
            }
        }
    }

    /** Cost of each class and arc less what its resources are worth. */
    double[][] reducedCosts(boolean free, IntToDoubleFunction dual) {
        double[][] reduced = new double[core.classCount()][];
        for (int k = 0; k < reduced.length; k++) {
            reduced[k] = core.cost()[k].clone();
            for (int a = 0; free && a < reduced[k].length; a++) {
                reduced[k][a] = reduced[k][a] < Double.POSITIVE_INFINITY ? 0 : reduced[k][a];
            }
        }
        var resources = core.resources();
        for (int r = 0; r < resources.count(); r++) {
            double price = dual.applyAsDouble(r);
            for (int i = resources.first()[r]; price != 0 && i < resources.first()[r + 1]; i++) {
                for (int k = 0; k < reduced.length; k++) {
                    reduced[k][resources.arc()[i]] -= price * resources.consumption(i, k);
                }
            }
        }
        return reduced;
    }

    /** Greatest upper bound of each resource, with every design in full. */
    double[] mostUpper() {
        double[] most = core.resources().upper().clone();
        var designs = core.designs();
        for (int g = 0; g < designs.count(); g++) {
            for (int i = designs.firstEffect()[g]; i < designs.firstEffect()[g + 1]; i++) {
                most[designs.resource()[i]] += designs.most()[g] * designs.addsUpper()[i];
            }
        }
        return most;
    }

    /** Whether a resource has, or a design may give it, a floor above nothing. */
    boolean hasFloor(int r) {
        if (core.resources().lower()[r] > 0) {
            return true;
        }
        var designs = core.designs();
        for (int i = 0; i < designs.resource().length; i++) {
            if (designs.resource()[i] == r && designs.addsLower()[i] > 0) {
                return true;
            }
        }
        return false;
    }
}
