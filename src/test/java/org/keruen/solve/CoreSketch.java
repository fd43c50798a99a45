package org.keruen.solve;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;

import java.util.ArrayList;
import java.util.List;
import org.keruen.core.Commodities;
import org.keruen.core.Core;
import org.keruen.core.Designs;
import org.keruen.core.Network;
import org.keruen.core.Resources;

/** A small Core while a test writes it: a line for each arc, commodity, resource and design. */
final class CoreSketch {
    private record Arc(int tail, int head, double weight, double[] cost) {}

    private record Commodity(int origin, int destination, double quantity, int costClass, double unmet, double most) {}

    private record Resource(double lower, double upper, int[] arcs, double[] weights) {}

    private record Design(int least, int most, double cost, int[] arcs) {}

    private record Effect(int design, int resource, double addsLower, double addsUpper) {}

    private record SideConstraint(double limit, int[] designs, double[] factors) {}

    private final int nodeCount;
    private final List<Arc> arcs = new ArrayList<>();
    private final List<Commodity> commodities = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<Design> designs = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<SideConstraint> sideConstraints = new ArrayList<>();
    private double constantCost;

    CoreSketch(int nodeCount) {
        this.nodeCount = nodeCount;
    }

    /** An arc that costs the same for all classes, or one cost a class. */
    CoreSketch arc(int tail, int head, double... cost) {
        return heavyArc(tail, head, 0, cost);
    }

    CoreSketch heavyArc(int tail, int head, double weight, double... cost) {
        arcs.add(new Arc(tail, head, weight, cost));
        return this;
    }

    CoreSketch mustCarry(int origin, int destination, double quantity) {
        return commodity(origin, destination, quantity, 0, POSITIVE_INFINITY, POSITIVE_INFINITY);
    }

    CoreSketch mayCarry(int origin, int destination, double quantity, double unmetCost) {
        return commodity(origin, destination, quantity, 0, unmetCost, POSITIVE_INFINITY);
    }

    CoreSketch commodity(
            int origin, int destination, double quantity, int costClass, double unmetCost, double mostWeight) {
        commodities.add(new Commodity(origin, destination, quantity, costClass, unmetCost, mostWeight));
        return this;
    }

    /** At most so much over these arcs together. */
    CoreSketch capacity(double upper, int... members) {
        return resource(NEGATIVE_INFINITY, upper, members, ones(members.length));
    }

    /** At least so much over these arcs together. */
    CoreSketch floor(double lower, int... members) {
        return resource(lower, POSITIVE_INFINITY, members, ones(members.length));
    }

    CoreSketch resource(double lower, double upper, int[] members, double[] weights) {
        resources.add(new Resource(lower, upper, members, weights));
        return this;
    }

    CoreSketch design(int most, double cost, int... owned) {
        return design(0, most, cost, owned);
    }

    CoreSketch design(int least, int most, double cost, int[] owned) {
        designs.add(new Design(least, most, cost, owned));
        return this;
    }

    CoreSketch effect(int design, int resource, double addsLower, double addsUpper) {
        effects.add(new Effect(design, resource, addsLower, addsUpper));
        return this;
    }

    CoreSketch sideConstraint(double limit, int[] members, double[] factors) {
        sideConstraints.add(new SideConstraint(limit, members, factors));
        return this;
    }

    CoreSketch constantCost(double cost) {
        constantCost = cost;
        return this;
    }

    int resourceCount() {
        return resources.size();
    }

    Core core() {
        var network = Network.of(
                nodeCount,
                arcs.stream().mapToInt(Arc::tail).toArray(),
                arcs.stream().mapToInt(Arc::head).toArray(),
                arcs.stream().mapToDouble(Arc::weight).toArray());
        return new Core(network, commodities(), cost(), resources(), designs(), constantCost);
    }

    private Commodities commodities() {
        return new Commodities(
                commodities.stream().mapToInt(Commodity::origin).toArray(),
                commodities.stream().mapToInt(Commodity::destination).toArray(),
                commodities.stream().mapToDouble(Commodity::quantity).toArray(),
                commodities.stream().mapToInt(Commodity::costClass).toArray(),
                commodities.stream().mapToDouble(Commodity::unmet).toArray(),
                commodities.stream().mapToDouble(Commodity::most).toArray());
    }

    private double[][] cost() {
        int classCount =
                1 + commodities.stream().mapToInt(Commodity::costClass).max().orElse(0);
        double[][] cost = new double[classCount][arcs.size()];
        for (int c = 0; c < classCount; c++) {
            for (int a = 0; a < arcs.size(); a++) {
                double[] costs = arcs.get(a).cost();
                cost[c][a] = costs[Math.min(c, costs.length - 1)];
            }
        }
        return cost;
    }

    private Resources resources() {
        int count = resources.stream().mapToInt(r -> r.arcs().length).sum();
        return new Resources(
                resources.stream().mapToDouble(Resource::lower).toArray(),
                resources.stream().mapToDouble(Resource::upper).toArray(),
                firsts(resources.stream().map(r -> r.arcs().length).toList()),
                resources.stream()
                        .flatMapToInt(r -> java.util.Arrays.stream(r.arcs()))
                        .toArray(),
                resources.stream()
                        .flatMapToDouble(r -> java.util.Arrays.stream(r.weights()))
                        .toArray(),
                new int[count],
                new double[][] {ones(cost().length)});
    }

    private Designs designs() {
        var byDesign = effects.stream()
                .sorted(java.util.Comparator.comparingInt(Effect::design))
                .toList();
        var effectCounts = new ArrayList<Integer>();
        for (int g = 0; g < designs.size(); g++) {
            int design = g;
            effectCounts.add(
                    (int) effects.stream().filter(e -> e.design() == design).count());
        }
        return new Designs(
                designs.stream().mapToInt(Design::least).toArray(),
                designs.stream().mapToInt(Design::most).toArray(),
                designs.stream().mapToDouble(Design::cost).toArray(),
                firsts(designs.stream().map(d -> d.arcs().length).toList()),
                designs.stream()
                        .flatMapToInt(d -> java.util.Arrays.stream(d.arcs()))
                        .toArray(),
                firsts(effectCounts),
                byDesign.stream().mapToInt(Effect::resource).toArray(),
                byDesign.stream().mapToDouble(Effect::addsLower).toArray(),
                byDesign.stream().mapToDouble(Effect::addsUpper).toArray(),
                firsts(sideConstraints.stream().map(s -> s.designs().length).toList()),
                sideConstraints.stream()
                        .flatMapToInt(s -> java.util.Arrays.stream(s.designs()))
                        .toArray(),
                sideConstraints.stream()
                        .flatMapToDouble(s -> java.util.Arrays.stream(s.factors()))
                        .toArray(),
                sideConstraints.stream().mapToDouble(SideConstraint::limit).toArray());
    }

    private static int[] firsts(List<Integer> lengths) {
        int[] firsts = new int[lengths.size() + 1];
        for (int i = 0; i < lengths.size(); i++) {
            firsts[i + 1] = firsts[i] + lengths.get(i);
        }
        return firsts;
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }
}
