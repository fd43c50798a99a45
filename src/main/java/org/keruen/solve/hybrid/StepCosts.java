package org.keruen.solve.hybrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keruen.core.Core;
import org.keruen.solve.hybrid.StepMenu.Step;

/**
 * What a Core's resources cost by their use, whole units and all: a step function of each, the cheapest units that
 * cover the use. What only one resource needs is so priced; a design that does more (floors, several resources, side
 * constraints) is held at given units. A design that owns arcs and adds nothing is a resource of its own.
 *
 * <p>The steps of resource {@code r} are {@code first[r] … first[r + 1] - 1}: up to {@code capacity[i]} the cost is
 * {@code cost[i]}, both rising.
 */
final class StepCosts {
    private static final double NEGLIGIBLE = 1e-9;

    private final Core core;
    private final int[] held;
    private final BitSet isHeld = new BitSet();
    private final List<List<Integer>> designsOf = new ArrayList<>();
    private final List<int[]> unitsOfStep = new ArrayList<>();
    private final Map<StepMenu, List<Step>> menus = new HashMap<>();
    private final double volume;

    final int[] first;
    final double[] capacity;
    final double[] cost;
    final double[] lower;
    /**
     * Entries of arc {@code a}: {@code firstEntry[a] … firstEntry[a + 1] - 1}; a class's consumption in {@code weight}.
     */
    final int[] firstEntry;

    final int[] entryResource;
    final double[][] weight;
    final boolean[] closed;

    /** The costs with these units of the designs that cannot be priced by one resource's use. */
    StepCosts(Core core, int[] heldUnits) {
        this.core = core;
        this.held = heldUnits;
        this.volume = Arrays.stream(core.commodities().quantity()).sum();
        this.closed = new boolean[core.network().arcCount()];
        var owners = new ArrayList<Integer>();
        assign(owners);
        this.first = new int[designsOf.size() + 1];
        var steps = new ArrayList<Step>();
        double[] upper = heldUpper();
        for (int r = 0; r < designsOf.size(); r++) {
            boolean owned = r >= core.resources().count();
            steps.addAll(owned ? owned(designsOf.get(r).getFirst()) : steps(r, upper[r]));
            first[r + 1] = steps.size();
        }
        this.capacity = steps.stream().mapToDouble(Step::capacity).toArray();
        this.cost = steps.stream().mapToDouble(Step::cost).toArray();
        steps.forEach(step -> unitsOfStep.add(step.units()));
        this.lower = heldLower();
        this.firstEntry = new int[closed.length + 1];
        this.entryResource = new int[entryCount(owners)];
        this.weight = new double[core.classCount()][entryResource.length];
        enter(owners);
    }

    int resourceCount() {
        return designsOf.size();
    }

    /** Whether anything is left to choose by use. */
    boolean hasChoice() {
        return isHeld.cardinality() < core.designs().count();
    }

    /** Whether use tells all that units cost: nothing is held that could be chosen. */
    boolean tellsAll() {
        var designs = core.designs();
        return isHeld.stream().allMatch(g -> designs.least()[g] == designs.most()[g]);
    }

    private void assign(List<Integer> owners) {
        var designs = core.designs();
        for (int r = 0; r < core.resources().count(); r++) {
            designsOf.add(new ArrayList<>());
        }
        for (int t : designs.termDesign()) {
            isHeld.set(t);
        }
        int[] adders = adders();
        for (int g = 0; g < designs.count(); g++) {
            boolean owns = designs.firstArc()[g] < designs.firstArc()[g + 1];
            int effects = designs.firstEffect()[g + 1] - designs.firstEffect()[g];
            if (isHeld.get(g) || designs.cost()[g] < 0 || designs.least()[g] == designs.most()[g]) {
                isHeld.set(g);
            } else if (effects == 0 && owns) {
                owners.add(g);
            } else if (effects == 1 && isModule(g, adders)) {
                designsOf.get(designs.resource()[designs.firstEffect()[g]]).add(g);
            } else {
                isHeld.set(g);
            }
        }
        owners.forEach(g -> designsOf.add(List.of(g)));
        isHeld.stream().filter(g -> held[g] < 1).forEach(this::close);
    }

    private void close(int g) {
        var designs = core.designs();
        for (int i = designs.firstArc()[g]; i < designs.firstArc()[g + 1]; i++) {
            closed[designs.arc()[i]] = true;
        }
    }

    /** How many designs add to each resource. */
    private int[] adders() {
        int[] count = new int[core.resources().count()];
        for (int r : core.designs().resource()) {
            count[r]++;
        }
        return count;
    }

    /**
     * Whether a design only adds to a capacity, without which its own arcs could carry nothing anyway, nor by units of
     * another design that stand for it.
     */
    private boolean isModule(int g, int[] adders) {
        var designs = core.designs();
        int effect = designs.firstEffect()[g];
        int r = designs.resource()[effect];
        boolean needed = core.resources().upper()[r] <= 0;
        for (int i = designs.firstArc()[g]; i < designs.firstArc()[g + 1]; i++) {
            needed &= consumes(r, designs.arc()[i]);
        }
        boolean owns = designs.firstArc()[g] < designs.firstArc()[g + 1];
        return designs.addsLower()[effect] == 0
                && designs.addsUpper()[effect] >= 0
                && (!owns || (needed && adders[r] == 1));
    }

    private boolean consumes(int r, int arc) {
        var resources = core.resources();
        for (int i = resources.first()[r]; i < resources.first()[r + 1]; i++) {
            if (resources.arc()[i] == arc) {
                return resources.weight()[i] > 0 && resources.factorRow()[i] == 0;
            }
        }
        return false;
    }

    private double[] heldUpper() {
        return shifted(core.resources().upper(), core.designs().addsUpper());
    }

    private double[] heldLower() {
        double[] bounds =
                Arrays.copyOf(shifted(core.resources().lower(), core.designs().addsLower()), designsOf.size());
        Arrays.fill(bounds, core.resources().count(), bounds.length, Double.NEGATIVE_INFINITY);
        return bounds;
    }

    private double[] shifted(double[] bounds, double[] adds) {
        double[] sum = bounds.clone();
        var designs = core.designs();
        isHeld.stream().forEach(g -> {
            for (int i = designs.firstEffect()[g]; i < designs.firstEffect()[g + 1]; i++) {
                sum[designs.resource()[i]] += adds[i] * held[g];
            }
        });
        return sum;
    }

    private List<Step> owned(int g) {
        double price = core.designs().cost()[g];
        int least = core.designs().least()[g];
        var open = new Step(Double.POSITIVE_INFINITY, price * Math.max(1, least), new int[] {Math.max(1, least)});
        return least > 0 ? List.of(open) : List.of(new Step(0, 0, new int[1]), open);
    }

    private List<Step> steps(int r, double upper) {
        var offers = designsOf.get(r).stream().map(this::offer).toList();
        return menus.computeIfAbsent(new StepMenu(upper, mostUse(r), offers), StepMenu::steps);
    }

    private StepMenu.Offer offer(int g) {
        var designs = core.designs();
        double adds = designs.addsUpper()[designs.firstEffect()[g]];
        return new StepMenu.Offer(designs.least()[g], designs.most()[g], designs.cost()[g], adds);
    }

    /** More than all commodities together could use of a resource. */
    private double mostUse(int r) {
        var resources = core.resources();
        double most = 0;
        for (int i = resources.first()[r]; i < resources.first()[r + 1]; i++) {
            for (int c = 0; c < core.classCount(); c++) {
                most += resources.consumption(i, c) * volume;
            }
        }
        return most;
    }

    private int entryCount(List<Integer> owners) {
        var designs = core.designs();
        int count = core.resources().arc().length;
        for (int g : owners) {
            count += designs.firstArc()[g + 1] - designs.firstArc()[g];
        }
        return count;
    }

    private void enter(List<Integer> owners) {
        var resources = core.resources();
        var designs = core.designs();
        for (int a : resources.arc()) {
            firstEntry[a + 1]++;
        }
        for (int g : owners) {
            for (int i = designs.firstArc()[g]; i < designs.firstArc()[g + 1]; i++) {
                firstEntry[designs.arc()[i] + 1]++;
            }
        }
        for (int a = 0; a < closed.length; a++) {
            firstEntry[a + 1] += firstEntry[a];
        }
        int[] next = firstEntry.clone();
        for (int r = 0; r < resources.count(); r++) {
            for (int i = resources.first()[r]; i < resources.first()[r + 1]; i++) {
                int at = next[resources.arc()[i]]++;
                entryResource[at] = r;
                for (int c = 0; c < weight.length; c++) {
                    weight[c][at] = resources.consumption(i, c);
                }
            }
        }
        for (int o = 0; o < owners.size(); o++) {
            int g = owners.get(o);
            for (int i = designs.firstArc()[g]; i < designs.firstArc()[g + 1]; i++) {
                int at = next[designs.arc()[i]]++;
                entryResource[at] = resources.count() + o;
                for (double[] ofClass : weight) {
                    ofClass[at] = 1;
                }
            }
        }
    }

    /** The first step from {@code from} on that covers a use; the last if none does. */
    int stepFor(int r, double use, int from) {
        int i = from;
        int last = first[r + 1] - 1;
        while (i < last && use > capacity[i] + slack(capacity[i])) {
            i++;
        }
        return i;
    }

    private static double slack(double bound) {
        return NEGLIGIBLE * Math.max(1, Math.abs(bound));
    }

    /** The units of each design with each resource at a step of its. */
    int[] units(int[] step) {
        int[] units = core.designs().least().clone();
        isHeld.stream().forEach(g -> units[g] = held[g]);
        for (int r = 0; r < step.length; r++) {
            int[] ofStep = unitsOfStep.get(step[r]);
            for (int j = 0; j < ofStep.length; j++) {
                units[designsOf.get(r).get(j)] = ofStep[j];
            }
        }
        return units;
    }
}
