package org.keruen.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.Choice;
import org.keruen.allocation.ChoiceKind;
import org.keruen.allocation.Load;
import org.keruen.allocation.LoadKind;
import org.keruen.allocation.Route;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;
import org.keruen.problem.Problem;

/**
 * A known plan laid over the Core of its problem, to ask what another way would cost. The Core is compiled as if
 * nothing were shut and no demand barred from a corridor; {@link #isBarred} tells where that is not so.
 */
public final class PlanOnCore {
    /** In place of a commodity's number. */
    public static final int NONE = -1;

    private final Compilation compilation;
    private final Access access;
    private final Map<String, Integer> commodities;
    private final Map<Integer, List<List<int[]>>> taken = new HashMap<>();
    private final Map<RowInfo, Load> loads = new HashMap<>();
    private final int[] units;
    private final double[] upper;
    private final YearVolumes volumes;
    private final RouteWriter writer;

    private PlanOnCore(Problem problem, Allocation plan) {
        this.compilation = Compiler.compileUnbarred(problem);
        this.access = new Access(compilation.draft());
        var known = new KnownRoutes(compilation);
        this.commodities = known.commodities();
        for (var route : plan.routes()) {
            int k = commodity(route.demand(), route.period());
            if (k != NONE) {
                taken.computeIfAbsent(k, _ -> new ArrayList<>()).add(known.paths(k, route));
            }
        }
        plan.loads().forEach(load -> loads.put(info(load), load));
        this.units = ChosenDesigns.units(compilation, plan);
        var charges = new Charges(compilation.draft());
        this.upper = PlanEvaluation.upper(compilation.core(), units);
        this.volumes = new YearVolumes(charges, new RouteFlows(compilation, flows(plan)));
        this.writer = new RouteWriter(compilation.draft(), charges, new UnitCosts(problem), volumes);
    }

    /** The plan over the Core of the problem that it answers. */
    public static PlanOnCore of(Problem problem, Allocation plan) {
        return new PlanOnCore(problem, plan);
    }

    private static RowInfo info(Load load) {
        return new RowInfo(load.kind(), load.id(), load.direction(), load.period(), load.rule(), load.unit());
    }

    /** A path for each route that the Core knows; paths that differ in tiers only are one in freight's words. */
    private Plan flows(Allocation plan) {
        var commodity = new ArrayList<Integer>();
        var path = new ArrayList<int[]>();
        var flow = new ArrayList<Double>();
        var next = new HashMap<Integer, Integer>();
        for (var route : plan.routes()) {
            int k = commodity(route.demand(), route.period());
            var paths = k == NONE ? List.<int[]>of() : taken(k).get(next.merge(k, 1, Integer::sum) - 1);
            if (!paths.isEmpty()) {
                commodity.add(k);
                path.add(paths.getFirst());
                flow.add(route.tonnes());
            }
        }
        return new Plan(
                commodity.stream().mapToInt(Integer::intValue).toArray(),
                path.toArray(int[][]::new),
                flow.stream().mapToDouble(Double::doubleValue).toArray(),
                new double[0],
                units);
    }

    public Core core() {
        return compilation.core();
    }

    /** Units of each design that the plan has chosen. */
    public int[] units() {
        return units.clone();
    }

    /** Number of the commodity that a demand is in a period; {@link #NONE} if it asks for nothing then. */
    public int commodity(String demand, String period) {
        return commodities.getOrDefault(demand + "/" + period, NONE);
    }

    /** The commodity's routes, each as the paths that stand for it: one for each way to combine tiers. */
    public List<List<int[]>> taken(int k) {
        return taken.getOrDefault(k, List.of());
    }

    /** What the plan puts on a resource; null where the plan does not tell. */
    public @Nullable Load load(int resource) {
        return loads.get(compilation.row(resource));
    }

    /** Whether a resource counts committed tonnes of a contract, and the plan leaves none of them. */
    public boolean isSpentCommitment(int resource) {
        var row = compilation.row(resource);
        return row.kind() == LoadKind.CONTRACT
                && row.rule().equals(ContractFares.COMMITTED)
                && volumes.ofContract(row.id()) >= upper[resource] * (1 - PlanEvaluation.TOLERANCE);
    }

    /** Whether the class cannot use an arc as things are: it is shut all period, or its demands may not pass. */
    public boolean isBarred(int costClass, int arc) {
        var ofClass = compilation.draft().classes.list().get(costClass);
        for (var step : compilation.steps(arc)) {
            if (step.passage().isElement() && access.isBarred(step.passage(), ofClass)) {
                return true;
            }
        }
        return false;
    }

    /** The link, terminal, node or market of each step that an arc stands for. */
    public List<String> places(int arc) {
        return compilation.steps(arc).stream().map(step -> step.passage().id()).toList();
    }

    /** What choosing a unit of a design would be; null for one that only keeps the books. */
    public @Nullable Choice choice(int design) {
        double cost = core().designs().cost()[design];
        return switch (compilation.design(design)) {
            case DesignInfo.OfExpansion(String id) -> new Choice(ChoiceKind.EXPANSION, id, 1, cost);
            case DesignInfo.OfContract(String id) -> new Choice(ChoiceKind.CONTRACT, id, 1, cost);
            case DesignInfo.OfTier(String element, String tariff) ->
                new Choice(ChoiceKind.CHARGE, element + "/" + tariff, 1, cost);
            case DesignInfo.OfUse(String element) -> new Choice(ChoiceKind.CHARGE, element, 1, cost);
            case DesignInfo.OfOpening(String corridor) -> new Choice(ChoiceKind.CORRIDOR, corridor, 1, cost);
            case DesignInfo.OfDiversity _, DesignInfo.OfExclusion _, DesignInfo.OfStore _ -> null;
        };
    }

    /** A path of a commodity in freight's words, for all its tonnes, at the prices that hold at the plan's volumes. */
    public Route route(int k, int[] path) {
        double tonnes = core().commodities().quantity()[k];
        var one = new Plan(new int[] {k}, new int[][] {path}, new double[] {tonnes}, new double[0], units);
        return writer.route(new RouteFlows(compilation, one).list().getFirst());
    }
}
