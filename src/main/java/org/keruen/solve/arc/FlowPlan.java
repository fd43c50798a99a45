package org.keruen.solve.arc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;

/**
 * The plan that a solution of the arc form stands for.
 *
 * @param spoilt indices of the forms whose flow goes in circles, which the plan leaves out, or ways that are too heavy
 */
record FlowPlan(Plan plan, List<Integer> spoilt) {

    static FlowPlan of(Core core, List<Form> forms, ArcModel model, double[] primal, int[] units) {
        var writer = new Writer(core, model.unmet(core, primal));
        var spoilt = new ArrayList<Integer>();
        for (int f = 0; f < forms.size(); f++) {
            var form = forms.get(f);
            double[] carried = writer.carried(form.group());
            int first = model.columns().firstFlow()[f];
            var flows = switch (form) {
                case Form.ByPath byPath -> flows(byPath, primal, first);
                case Form.ByArc byArc -> {
                    double[] flow = Arrays.copyOfRange(
                            primal, first, first + byArc.expansion().arcCount());
                    var decomposition = new Decomposition(byArc, flow, carried);
                    var paths = decomposition.paths();
                    if (decomposition.circling() > 0 || paths.stream().anyMatch(path -> isHeavy(core, form, path))) {
                        spoilt.add(f);
                    }
                    yield paths;
                }
            };
            writer.write(form.group(), scaled(flows, carried));
        }
        return new FlowPlan(writer.plan(units), spoilt);
    }

    private static boolean isHeavy(Core core, Form form, PathFlow flow) {
        double most = form.group().maxWeight();
        double weight = 0;
        for (int a : flow.path()) {
            weight += core.network().weight()[a];
        }
        return weight > most + PlanEvaluation.TOLERANCE * Math.max(1, most);
    }

    private static List<PathFlow> flows(Form.ByPath form, double[] primal, int first) {
        double noise = Decomposition.NOISE * form.group().quantity();
        var flows = new ArrayList<PathFlow>();
        for (int p = 0; p < form.path().length; p++) {
            if (primal[first + p] > noise) {
                flows.add(new PathFlow(form.destination()[p], form.path()[p], primal[first + p]));
            }
        }
        return flows;
    }

    /** The flows so scaled that they add up to what is carried: the engine's are right to its tolerance only. */
    private static List<PathFlow> scaled(List<PathFlow> flows, double[] carried) {
        double[] sum = new double[carried.length];
        flows.forEach(flow -> sum[flow.destination()] += flow.flow());
        return flows.stream()
                .map(flow -> new PathFlow(
                        flow.destination(),
                        flow.path(),
                        flow.flow() * carried[flow.destination()] / sum[flow.destination()]))
                .toList();
    }

    /** Deals the flows out to commodities. */
    private static final class Writer {
        private record Way(int commodity, List<Integer> path) {}

        private final Core core;
        private final double[] unmet;
        private final LinkedHashMap<Way, Double> flowOf = new LinkedHashMap<>();

        Writer(Core core, double[] unmet) {
            this.core = core;
            this.unmet = unmet;
            for (int k = 0; k < unmet.length; k++) {
                double quantity = core.commodities().quantity()[k];
                unmet[k] = unmet[k] < Decomposition.NOISE * quantity ? 0 : unmet[k];
                if (ArcModel.isAtHome(core, k) && unmet[k] < quantity) {
                    flowOf.put(new Way(k, List.of()), quantity - unmet[k]);
                }
            }
        }

        /** What a group carries to each destination. */
        double[] carried(Group group) {
            double[] carried = group.demand().clone();
            for (int k : group.commodity()) {
                carried[group.destinationIndex(core.commodities().destination()[k])] -= unmet[k];
            }
            return carried;
        }

        /** In order of commodities and paths: each commodity takes what it carries from what is left. */
        void write(Group group, List<PathFlow> flows) {
            double[] left = flows.stream().mapToDouble(PathFlow::flow).toArray();
            for (int k : group.commodity()) {
                int d = group.destinationIndex(core.commodities().destination()[k]);
                double quantity = core.commodities().quantity()[k];
                double noise = Decomposition.NOISE * quantity;
                double needed = quantity - unmet[k];
                for (int p = 0; p < left.length && needed > noise; p++) {
                    double taken = flows.get(p).destination() == d ? Math.min(left[p], needed) : 0;
                    if (taken > noise) {
                        var way = new Way(
                                k, Arrays.stream(flows.get(p).path()).boxed().toList());
                        flowOf.merge(way, taken, Double::sum);
                        left[p] -= taken;
                        needed -= taken;
                    }
                }
            }
        }

        Plan plan(int[] units) {
            int[] commodity = flowOf.keySet().stream().mapToInt(Way::commodity).toArray();
            int[][] path = flowOf.keySet().stream()
                    .map(way -> way.path().stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new);
            double[] flow =
                    flowOf.values().stream().mapToDouble(Double::doubleValue).toArray();
            return new Plan(commodity, path, flow, unmet, units);
        }
    }
}
