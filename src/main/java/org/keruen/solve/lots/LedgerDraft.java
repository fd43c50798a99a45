package org.keruen.solve.lots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.keruen.core.Core;
import org.keruen.core.CoreIndex;

/** A ledger in the making: which sums a Core's rules and designs hang on, before they are put into whole numbers. */
final class LedgerDraft {
    final Core core;
    final CoreIndex index;
    final List<TierChoice> choices;
    final Measures measures;
    final List<Bound> bounds = new ArrayList<>();
    final List<Charge> charges = new ArrayList<>();
    final List<Tiers> tiers = new ArrayList<>();
    final List<Joined> joined = new ArrayList<>();

    private final boolean[] isTier;
    private final boolean[] isTierRow;
    private final boolean[] isLaterTier;

    /** A resource that no design changes. */
    record Bound(Measures.Measure measure, int resource) {}

    /** A design that only costs something. */
    record Charge(int counter, int design) {}

    /** A choice of tiers; rebates null where slopes tell all. */
    record Tiers(TierChoice choice, Measures.Measure volume, double[] slope, List<Measures.Measure> rebates) {}

    /**
     * Designs, resources and side constraints that hang together.
     *
     * @param counters of each design; −1 if it owns no arc
     * @param measures of each resource
     */
    record Joined(
            List<Integer> designs,
            List<Integer> counters,
            List<Integer> resources,
            List<Measures.Measure> measures,
            List<Integer> sides) {}

    LedgerDraft(Core core, CoreIndex index, List<TierChoice> choices) {
        this.core = core;
        this.index = index;
        this.choices = choices;
        this.measures = new Measures(core);
        this.isTier = new boolean[core.designs().count()];
        this.isTierRow = new boolean[core.resources().count()];
        this.isLaterTier = new boolean[core.network().arcCount()];
        markTiers();
        addBounds();
        addDesigns();
        choices.forEach(this::addTiers);
    }

    private void markTiers() {
        for (var choice : choices) {
            for (int tier = 0; tier < choice.count(); tier++) {
                isTier[choice.design()[tier]] = true;
                if (choice.row()[tier] >= 0) {
                    isTierRow[choice.row()[tier]] = true;
                }
                for (int a : choice.arc()[tier]) {
                    isLaterTier[a] = tier > 0;
                }
            }
        }
    }

    /** Whether an arc stands for a later tier of another's. */
    boolean isLaterTier(int a) {
        return isLaterTier[a];
    }

    private void addBounds() {
        var resources = core.resources();
        for (int r = 0; r < resources.count(); r++) {
            boolean plain = index.firstEffect()[r] == index.firstEffect()[r + 1] && !isTierRow[r];
            boolean binds = resources.lower()[r] > 0 || resources.upper()[r] < Double.POSITIVE_INFINITY;
            if (plain && binds) {
                bounds.add(new Bound(measureOf(r), r));
            }
        }
    }

    private Measures.Measure measureOf(int r) {
        var resources = core.resources();
        return measures.of(IntStream.range(resources.first()[r], resources.first()[r + 1])
                .filter(i -> !isLaterTier[resources.arc()[i]])
                .mapToObj(i -> new Measures.Term(
                        resources.arc()[i], resources.factorRow()[i], resources.weight()[i]))
                .toList());
    }

    private int counterOf(int g) {
        var designs = core.designs();
        int[] owned = IntStream.range(designs.firstArc()[g], designs.firstArc()[g + 1])
                .map(i -> designs.arc()[i])
                .filter(a -> !isLaterTier[a])
                .distinct()
                .toArray();
        return owned.length == 0 ? -1 : ones(owned).counter();
    }

    private Measures.Measure ones(int[] arcs) {
        return measures.of(
                Arrays.stream(arcs).mapToObj(a -> new Measures.Term(a, 0, 1)).toList());
    }

    private void addDesigns() {
        var designs = core.designs();
        boolean[] isAlone = new boolean[designs.count()];
        for (int g = 0; g < isAlone.length; g++) {
            isAlone[g] = designs.firstEffect()[g] == designs.firstEffect()[g + 1]
                    && designs.least()[g] == 0
                    && designs.most()[g] > 0;
        }
        Arrays.stream(designs.termDesign()).forEach(g -> isAlone[g] = false);
        for (int g = 0; g < isAlone.length; g++) {
            int counter = isAlone[g] && !isTier[g] ? counterOf(g) : -1;
            if (counter >= 0) {
                charges.add(new Charge(counter, g));
            }
        }
        join(isAlone);
    }

    /** Puts the other designs together with what they share: rows and side constraints. */
    private void join(boolean[] isAlone) {
        var designs = core.designs();
        var groups = new Groups(designs.count());
        for (int r = 0; r < core.resources().count(); r++) {
            for (int e = index.firstEffect()[r] + 1; e < index.firstEffect()[r + 1]; e++) {
                groups.join(index.effectDesign()[e - 1], index.effectDesign()[e]);
            }
        }
        for (int i = 0; i < designs.sideConstraintCount(); i++) {
            for (int t = designs.firstTerm()[i] + 1; t < designs.firstTerm()[i + 1]; t++) {
                groups.join(designs.termDesign()[t - 1], designs.termDesign()[t]);
            }
        }
        for (var members : groups.all()) {
            int first = members.getFirst();
            if (!isAlone[first] && !isTier[first]) {
                var resources = resourcesOf(members);
                joined.add(new Joined(
                        members,
                        members.stream().map(this::counterOf).toList(),
                        resources,
                        resources.stream().map(this::measureOf).toList(),
                        sidesOf(members)));
            }
        }
    }

    private List<Integer> resourcesOf(List<Integer> members) {
        var designs = core.designs();
        return members.stream()
                .flatMap(g -> IntStream.range(designs.firstEffect()[g], designs.firstEffect()[g + 1])
                        .mapToObj(i -> designs.resource()[i]))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private List<Integer> sidesOf(List<Integer> members) {
        var designs = core.designs();
        return IntStream.range(0, designs.sideConstraintCount())
                .filter(i -> designs.firstTerm()[i] < designs.firstTerm()[i + 1]
                        && members.contains(designs.termDesign()[designs.firstTerm()[i]]))
                .boxed()
                .toList();
    }

    private void addTiers(TierChoice choice) {
        double[] slope = new double[choice.count()];
        boolean plain = true;
        for (int tier = 1; tier < slope.length; tier++) {
            slope[tier] = dearer(choice, tier, 0, firstOpenClass(choice));
            plain &= isEven(choice, tier, slope[tier]);
        }
        var rebates = new ArrayList<Measures.Measure>();
        for (int tier = 1; tier < slope.length && !plain; tier++) {
            rebates.add(rebate(choice, tier));
        }
        tiers.add(new Tiers(choice, ones(choice.arc()[0]), slope, rebates));
    }

    private int firstOpenClass(TierChoice choice) {
        return IntStream.range(0, core.classCount())
                .filter(c -> core.cost()[c][choice.arc()[0][0]] < Double.POSITIVE_INFINITY)
                .findFirst()
                .orElse(0);
    }

    /** What a unit of a class costs more in a tier than in the first, at one of its places; 0 where it may not be. */
    private double dearer(TierChoice choice, int tier, int place, int costClass) {
        double first = core.cost()[costClass][choice.arc()[0][place]];
        return first < Double.POSITIVE_INFINITY ? core.cost()[costClass][choice.arc()[tier][place]] - first : 0;
    }

    private boolean isEven(TierChoice choice, int tier, double slope) {
        for (int costClass = 0; costClass < core.classCount(); costClass++) {
            for (int place = 0; place < choice.arc()[0].length; place++) {
                boolean open = core.cost()[costClass][choice.arc()[0][place]] < Double.POSITIVE_INFINITY;
                if (open && Math.abs(dearer(choice, tier, place, costClass) - slope) > 1e-12 * Math.abs(slope)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Measures.Measure rebate(TierChoice choice, int tier) {
        var terms = new ArrayList<Measures.Term>();
        for (int place = 0; place < choice.arc()[0].length; place++) {
            double[] ofClass = new double[core.classCount()];
            for (int costClass = 0; costClass < ofClass.length; costClass++) {
                ofClass[costClass] = dearer(choice, tier, place, costClass);
            }
            terms.add(new Measures.Term(choice.arc()[0][place], measures.factorRow(ofClass), 1));
        }
        return measures.of(terms);
    }
}
