package org.keruen.io.instances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keruen.core.Commodities;
import org.keruen.core.Core;
import org.keruen.core.Designs;
import org.keruen.core.Network;
import org.keruen.core.Resources;

/** A Core of one cost class while it is read; every resource is the capacity of one arc. */
final class CoreDraft {
    private final int nodeCount;
    private final List<Arc> arcs = new ArrayList<>();
    private final List<Commodity> commodities = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<Design> designs = new ArrayList<>();

    private record Arc(int tail, int head, double cost) {}

    private record Commodity(int origin, int destination, double quantity) {}

    private record Resource(int arc, double lower, double upper) {}

    private record Design(int most, double cost, int[] owned, int resource, double adds) {}

    CoreDraft(int nodeCount) {
        this.nodeCount = nodeCount;
    }

    /** Adds an arc; its index. */
    int arc(int tail, int head, double cost) {
        arcs.add(new Arc(tail, head, cost));
        return arcs.size() - 1;
    }

    /** Adds what must be carried; nothing, or what is where it must go, needs no carrying. */
    void commodity(int origin, int destination, double quantity) {
        if (quantity > 0 && origin != destination) {
            commodities.add(new Commodity(origin, destination, quantity));
        }
    }

    /** Bounds the flow on an arc; the resource's index. */
    int flow(int arc, double lower, double upper) {
        resources.add(new Resource(arc, lower, upper));
        return resources.size() - 1;
    }

    /** Lets an arc be opened once, for a cost, to carry at most so much. */
    void opening(int arc, double cost, double capacity) {
        designs.add(new Design(1, cost, new int[] {arc}, flow(arc, Double.NEGATIVE_INFINITY, 0), capacity));
    }

    /** Lets units of a capacity be bought, as many as {@code most}. */
    void module(int resource, int most, double cost, double capacity) {
        designs.add(new Design(most, cost, new int[0], resource, capacity));
    }

    /** All that is to be carried. */
    double allQuantity() {
        return commodities.stream().mapToDouble(Commodity::quantity).sum();
    }

    Core finish() {
        var network = Network.of(
                nodeCount,
                arcs.stream().mapToInt(Arc::tail).toArray(),
                arcs.stream().mapToInt(Arc::head).toArray(),
                new double[arcs.size()]);
        double[][] cost = {arcs.stream().mapToDouble(Arc::cost).toArray()};
        return new Core(network, commodities(), cost, resources(), designs(), 0);
    }

    private Commodities commodities() {
        int count = commodities.size();
        return new Commodities(
                commodities.stream().mapToInt(Commodity::origin).toArray(),
                commodities.stream().mapToInt(Commodity::destination).toArray(),
                commodities.stream().mapToDouble(Commodity::quantity).toArray(),
                new int[count],
                filled(count, Double.POSITIVE_INFINITY),
                filled(count, Double.POSITIVE_INFINITY));
    }

    private Resources resources() {
        int count = resources.size();
        return new Resources(
                resources.stream().mapToDouble(Resource::lower).toArray(),
                resources.stream().mapToDouble(Resource::upper).toArray(),
                upTo(count),
                resources.stream().mapToInt(Resource::arc).toArray(),
                filled(count, 1),
                new int[count],
                new double[][] {{1}});
    }

    private Designs designs() {
        int count = designs.size();
        int[] firstArc = new int[count + 1];
        for (int g = 0; g < count; g++) {
            firstArc[g + 1] = firstArc[g] + designs.get(g).owned().length;
        }
        return new Designs(
                new int[count],
                designs.stream().mapToInt(Design::most).toArray(),
                designs.stream().mapToDouble(Design::cost).toArray(),
                firstArc,
                designs.stream().flatMapToInt(d -> Arrays.stream(d.owned())).toArray(),
                upTo(count),
                designs.stream().mapToInt(Design::resource).toArray(),
                new double[count],
                designs.stream().mapToDouble(Design::adds).toArray(),
                new int[1],
                new int[0],
                new double[0],
                new double[0]);
    }

    private static int[] upTo(int count) {
        int[] numbers = new int[count + 1];
        for (int i = 0; i <= count; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    private static double[] filled(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }
}
