package org.keruen.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.keruen.core.Commodities;
import org.keruen.core.Core;
import org.keruen.core.Designs;
import org.keruen.core.Network;
import org.keruen.core.Resources;
import org.keruen.problem.Cargo;
import org.keruen.problem.Demand;

/** Turns a finished draft into arrays. */
final class Assembly {
    private final Draft draft;
    private final List<Memory> memories;
    private final List<Shipment> shipments = new ArrayList<>();
    private final List<Integer> keptRows = new ArrayList<>();

    Assembly(Draft draft, List<Memory> memories) {
        this.draft = draft;
        this.memories = memories;
        for (var demand : draft.problem.rows(Demand.class)) {
            for (int period = 0; period < draft.periods.size(); period++) {
                double tonnes = demand.volume().in(period, draft.periods);
                if (tonnes > 0) {
                    shipments.add(new Shipment(demand, period, tonnes));
                }
            }
        }
        keepRows();
    }

    /** A row that can never bind stays out of the Core. */
    private void keepRows() {
        var widened = new HashSet<Integer>();
        for (int g = 0; g < draft.designs.count(); g++) {
            draft.designs.get(g).effects().forEach(effect -> widened.add(effect.row()));
        }
        for (int r = 0; r < draft.rows.count(); r++) {
            var row = draft.rows.get(r);
            if (row.lower() > 0 || Double.isFinite(row.upper()) || widened.contains(r)) {
                keptRows.add(r);
            }
        }
    }

    Compilation assemble() {
        var commodities = commodities();
        var sources = new LinkedHashSet<Integer>();
        Arrays.stream(commodities.origin()).forEach(sources::add);
        var layers = new Layers(draft, memories, sources);
        var copies = layers.copies();
        var core = new Core(
                network(layers), commodities, costs(copies), resources(layers), designs(copies), draft.constantCost());
        var steps = copies.stream()
                .map(copy -> draft.arcs.get(copy.draft()).steps())
                .toList();
        var rows = keptRows.stream().map(row -> draft.rows.get(row).info()).toList();
        return new Compilation(draft, core, shipments, steps, rows);
    }

    private Commodities commodities() {
        int count = shipments.size();
        int[] origin = new int[count];
        int[] destination = new int[count];
        int[] costClass = new int[count];
        double[] quantity = new double[count];
        double[] unmetCost = new double[count];
        double[] maxWeight = new double[count];
        double[] lot = new double[count];
        int[] period = new int[count];
        for (int k = 0; k < count; k++) {
            var shipment = shipments.get(k);
            var demand = shipment.demand();
            origin[k] = draft.points.source(demand.origin(), shipment.period());
            destination[k] = demand.destination() == null
                    ? draft.points.marketSink(demand.cargo())
                    : draft.points.sink(demand.destination());
            costClass[k] = draft.classes.of(demand);
            quantity[k] = shipment.tonnes();
            unmetCost[k] = unmetPrice(demand);
            maxWeight[k] = demand.terms().maxDays();
            lot[k] = lotTonnes(demand);
            period[k] = shipment.period();
        }
        return new Commodities(origin, destination, quantity, costClass, unmetCost, maxWeight, lot, period);
    }

    private double lotTonnes(Demand demand) {
        var tonnes = draft.problem.row(Cargo.class, demand.cargo()).units().tonnesPerLot();
        return tonnes == null ? 0 : tonnes;
    }

    private double unmetPrice(Demand demand) {
        var price = demand.terms().unmetPricePerTonne();
        return price == null
                ? Double.POSITIVE_INFINITY
                : price * draft.problem.worth(demand.terms().currency());
    }

    private Network network(Layers layers) {
        int count = layers.copies().size();
        int[] tail = new int[count];
        int[] head = new int[count];
        double[] weight = new double[count];
        for (int a = 0; a < count; a++) {
            var copy = layers.copies().get(a);
            tail[a] = copy.tail();
            head[a] = copy.head();
            weight[a] = draft.arcs.get(copy.draft()).days();
        }
        return Network.of(layers.nodeCount(), tail, head, weight);
    }

    private double[][] costs(List<Layers.Copy> copies) {
        double[][] cost = new double[draft.classCount()][copies.size()];
        for (int a = 0; a < copies.size(); a++) {
            double[] ofClass = draft.arcs.get(copies.get(a).draft()).cost();
            for (int k = 0; k < ofClass.length; k++) {
                cost[k][a] = ofClass[k];
            }
        }
        return cost;
    }

    private Resources resources(Layers layers) {
        var copies = layers.copies();
        var copiesOf = copiesOf(copies);
        double[] lower = new double[keptRows.size()];
        double[] upper = new double[keptRows.size()];
        int[] first = new int[keptRows.size() + 1];
        var arc = new ArrayList<Integer>();
        var factorRow = new ArrayList<Integer>();
        var weight = new ArrayList<Double>();
        for (int r = 0; r < keptRows.size(); r++) {
            var row = draft.rows.get(keptRows.get(r));
            lower[r] = row.lower();
            upper[r] = row.upper();
            for (var entry : row.entries()) {
                for (int copy : copiesOf.get(entry.arc())) {
                    if (layers.counts(copies.get(copy), row.info())) {
                        arc.add(copy);
                        factorRow.add(entry.factorRow());
                        weight.add(entry.weight());
                    }
                }
            }
            first[r + 1] = arc.size();
        }
        double[][] factor = draft.rows.factors().toArray(double[][]::new);
        double[] weights = doubles(weight);
        return new Resources(lower, upper, first, ints(arc), weights, ints(factorRow), factor);
    }

    private List<List<Integer>> copiesOf(List<Layers.Copy> copies) {
        var copiesOf = new ArrayList<List<Integer>>();
        for (int a = 0; a < draft.arcs.count(); a++) {
            copiesOf.add(new ArrayList<>());
        }
        for (int a = 0; a < copies.size(); a++) {
            copiesOf.get(copies.get(a).draft()).add(a);
        }
        return copiesOf;
    }

    private Designs designs(List<Layers.Copy> copies) {
        var copiesOf = copiesOf(copies);
        int count = draft.designs.count();
        int[] least = new int[count];
        int[] most = new int[count];
        double[] cost = new double[count];
        int[] firstArc = new int[count + 1];
        int[] firstEffect = new int[count + 1];
        var arc = new ArrayList<Integer>();
        var resource = new ArrayList<Integer>();
        var addsLower = new ArrayList<Double>();
        var addsUpper = new ArrayList<Double>();
        for (int g = 0; g < count; g++) {
            var design = draft.designs.get(g);
            least[g] = design.least();
            most[g] = design.most();
            cost[g] = design.cost();
            design.arcs().forEach(drafted -> copiesOf.get(drafted).forEach(arc::add));
            for (var effect : design.effects()) {
                resource.add(keptRows.indexOf(effect.row()));
                addsLower.add(effect.addsLower());
                addsUpper.add(effect.addsUpper());
            }
            firstArc[g + 1] = arc.size();
            firstEffect[g + 1] = resource.size();
        }
        return withSideConstraints(new Designs(
                least,
                most,
                cost,
                firstArc,
                ints(arc),
                firstEffect,
                ints(resource),
                doubles(addsLower),
                doubles(addsUpper),
                new int[1],
                new int[0],
                new double[0],
                new double[0]));
    }

    private Designs withSideConstraints(Designs designs) {
        var constraints = draft.designs.sideConstraints();
        int[] first = new int[constraints.size() + 1];
        var design = new ArrayList<Integer>();
        var factor = new ArrayList<Double>();
        double[] limit = new double[constraints.size()];
        for (int i = 0; i < limit.length; i++) {
            var terms = constraints.get(i).factorOfDesign();
            terms.keySet().stream().sorted().forEach(g -> {
                design.add(g);
                factor.add(java.util.Objects.requireNonNull(terms.get(g)));
            });
            limit[i] = constraints.get(i).limit();
            first[i + 1] = design.size();
        }
        return new Designs(
                designs.least(),
                designs.most(),
                designs.cost(),
                designs.firstArc(),
                designs.arc(),
                designs.firstEffect(),
                designs.resource(),
                designs.addsLower(),
                designs.addsUpper(),
                first,
                ints(design),
                doubles(factor),
                limit);
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
