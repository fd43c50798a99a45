package org.keruen.solve.lots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.keruen.core.Core;

/** Puts a drafted ledger into whole numbers, as fine as the greatest sums allow. */
final class LedgerWriter {
    /** Bits that a counter and the whole cost may fill; the rest is room for prices of what is broken. */
    private static final int COUNTER_BITS = 50;

    private static final int MONEY_BITS = 42;

    /** How much dearer a unit outside a bound is than the unit is worth in the relaxation. */
    private static final double ABOVE_WORTH = 1.5;

    private final LedgerDraft draft;
    private final Core core;
    private final Counters counters;
    private final double[] greatest;
    private final double[] scale;
    private final double moneyScale;
    private final double unitPrice;
    private final double[] resourcePrice;

    /**
     * A writer.
     *
     * @param greatest what a unit of any commodity adds to each counter at most
     * @param most what all may cost at most
     * @param unitPrice what a unit of flow pays at least for breaking a rule, to begin with
     * @param resourcePrice what a unit of each resource is worth, as duals
     */
    LedgerWriter(
            LedgerDraft draft,
            Counters counters,
            double[] greatest,
            double most,
            double unitPrice,
            double[] resourcePrice) {
        this.draft = draft;
        this.core = draft.core;
        this.counters = counters;
        this.greatest =
                Arrays.stream(greatest).map(amount -> amount > 0 ? amount : 1).toArray();
        this.unitPrice = unitPrice;
        this.resourcePrice = resourcePrice;
        double all = Arrays.stream(core.commodities().quantity()).sum();
        this.scale = Arrays.stream(this.greatest)
                .map(amount -> power(COUNTER_BITS, all * amount))
                .toArray();
        this.moneyScale = power(MONEY_BITS, most);
    }

    /** The power of two that brings an amount to so many bits. */
    private static double power(int bits, double amount) {
        return Math.scalb(1.0, bits - Math.getExponent(Math.max(amount, Double.MIN_NORMAL)));
    }

    Ledger ledger() {
        var clusters = new ArrayList<Cluster>();
        draft.joined.forEach(joined -> clusters.add(cluster(joined)));
        draft.tiers.stream()
                .filter(tiers -> !tiers.rebates().isEmpty())
                .forEach(tiers -> clusters.add(tierCluster(tiers)));
        return new Ledger(
                counters,
                scale,
                moneyScale,
                bounds(),
                charges(),
                tierPrices(),
                byCounter(clusters),
                core.designs().least().clone());
    }

    /** A bound or volume of a measure in its counter's whole numbers. */
    private double count(double amount, Measures.Measure measure) {
        return amount == 0 ? 0 : amount / measure.factor() * scale[measure.counter()];
    }

    /** Price of a whole number outside a counter's bounds. */
    private double price(int c) {
        return unitPrice / greatest[c] / scale[c] * moneyScale;
    }

    /** The same for a resource: dearer than it is worth. */
    private double price(int r, Measures.Measure measure) {
        int c = measure.counter();
        double worth = ABOVE_WORTH * Math.abs(resourcePrice[r]) * measure.factor() / scale[c] * moneyScale;
        return Math.max(price(c), worth);
    }

    private Bounds bounds() {
        var sorted = sorted(draft.bounds, bound -> bound.measure().counter());
        return new Bounds(
                firsts(sorted, bound -> bound.measure().counter()),
                sorted.stream()
                        .mapToDouble(bound ->
                                Bounds.wide(count(core.resources().lower()[bound.resource()], bound.measure()), -1))
                        .toArray(),
                sorted.stream()
                        .mapToDouble(bound ->
                                Bounds.wide(count(core.resources().upper()[bound.resource()], bound.measure()), 1))
                        .toArray(),
                sorted.stream()
                        .mapToDouble(bound -> price(bound.resource(), bound.measure()))
                        .toArray());
    }

    private FixedCharges charges() {
        var sorted = sorted(draft.charges, LedgerDraft.Charge::counter);
        long[] total = new long[counters.count()];
        for (var charge : sorted) {
            total[charge.counter()] += Math.round(core.designs().cost()[charge.design()] * moneyScale);
        }
        return new FixedCharges(
                firsts(sorted, LedgerDraft.Charge::counter),
                sorted.stream().mapToInt(LedgerDraft.Charge::design).toArray(),
                total);
    }

    private TierPrices tierPrices() {
        var plain =
                draft.tiers.stream().filter(tiers -> tiers.rebates().isEmpty()).toList();
        var sorted = sorted(plain, tiers -> tiers.volume().counter());
        int[] firstTier = new int[sorted.size() + 1];
        for (int i = 0; i < sorted.size(); i++) {
            firstTier[i + 1] = firstTier[i] + sorted.get(i).choice().count();
        }
        return new TierPrices(
                firsts(sorted, tiers -> tiers.volume().counter()),
                firstTier,
                sorted.stream()
                        .flatMapToInt(tiers -> Arrays.stream(tiers.choice().design()))
                        .toArray(),
                sorted.stream()
                        .flatMapToDouble(tiers -> Arrays.stream(from(tiers)))
                        .toArray(),
                sorted.stream()
                        .flatMapToDouble(tiers -> Arrays.stream(to(tiers)))
                        .toArray(),
                sorted.stream()
                        .flatMapToDouble(tiers -> Arrays.stream(fixed(tiers)))
                        .toArray(),
                sorted.stream()
                        .flatMapToDouble(tiers -> Arrays.stream(slopes(tiers)))
                        .toArray(),
                sorted.stream()
                        .mapToDouble(tiers -> price(tiers.volume().counter()))
                        .toArray());
    }

    private double[] from(LedgerDraft.Tiers tiers) {
        return Arrays.stream(tiers.choice().from())
                .map(from -> Bounds.wide(count(from, tiers.volume()), -1))
                .toArray();
    }

    private double[] to(LedgerDraft.Tiers tiers) {
        return Arrays.stream(tiers.choice().to())
                .map(to -> Bounds.wide(count(to, tiers.volume()), 1))
                .toArray();
    }

    private double[] fixed(LedgerDraft.Tiers tiers) {
        return Arrays.stream(tiers.choice().design())
                .mapToDouble(g -> core.designs().cost()[g] * moneyScale)
                .toArray();
    }

    private double[] slopes(LedgerDraft.Tiers tiers) {
        var volume = tiers.volume();
        return Arrays.stream(tiers.slope())
                .map(slope -> slope * volume.factor() / scale[volume.counter()] * moneyScale)
                .toArray();
    }

    private TierCluster tierCluster(LedgerDraft.Tiers tiers) {
        int count = tiers.choice().count();
        int[] rebate = new int[count];
        double[] rebateMoney = new double[count];
        rebate[0] = -1;
        for (int tier = 1; tier < count; tier++) {
            var measure = tiers.rebates().get(tier - 1);
            rebate[tier] = measure.counter();
            rebateMoney[tier] = measure.factor() / scale[measure.counter()] * moneyScale;
        }
        return new TierCluster(
                tiers.choice().design(),
                tiers.volume().counter(),
                rebate,
                rebateMoney,
                fixed(tiers),
                from(tiers),
                to(tiers),
                price(tiers.volume().counter()));
    }

    private DesignCluster cluster(LedgerDraft.Joined joined) {
        var designs = core.designs();
        var choices = new DesignCluster.Choice[joined.designs().size()];
        for (int i = 0; i < choices.length; i++) {
            int g = joined.designs().get(i);
            choices[i] = new DesignCluster.Choice(
                    g, joined.counters().get(i), designs.least()[g], designs.most()[g], designs.cost()[g] * moneyScale);
        }
        var rows = IntStream.range(0, joined.resources().size())
                .mapToObj(i ->
                        row(joined, joined.resources().get(i), joined.measures().get(i)))
                .toArray(DesignCluster.Row[]::new);
        var sides = joined.sides().stream().map(i -> side(joined, i)).toArray(DesignCluster.Side[]::new);
        return new DesignCluster(choices, rows, sides);
    }

    private DesignCluster.Row row(LedgerDraft.Joined joined, int r, Measures.Measure measure) {
        var designs = core.designs();
        var effects = IntStream.range(draft.index.firstEffect()[r], draft.index.firstEffect()[r + 1])
                .boxed()
                .sorted(Comparator.comparingDouble(i -> costOfAdding(i)))
                .toList();
        return new DesignCluster.Row(
                measure.counter(),
                count(core.resources().lower()[r], measure),
                count(core.resources().upper()[r], measure),
                price(r, measure),
                effects.stream()
                        .mapToInt(i -> joined.designs().indexOf(draft.index.effectDesign()[i]))
                        .toArray(),
                effects.stream()
                        .mapToDouble(i -> count(designs.addsLower()[draft.index.effect()[i]], measure))
                        .toArray(),
                effects.stream()
                        .mapToDouble(i -> count(designs.addsUpper()[draft.index.effect()[i]], measure))
                        .toArray());
    }

    private double costOfAdding(int effect) {
        double adds = core.designs().addsUpper()[draft.index.effect()[effect]];
        return core.designs().cost()[draft.index.effectDesign()[effect]] / Math.max(adds, Double.MIN_NORMAL);
    }

    private DesignCluster.Side side(LedgerDraft.Joined joined, int i) {
        var designs = core.designs();
        var terms = IntStream.range(designs.firstTerm()[i], designs.firstTerm()[i + 1])
                .boxed()
                .sorted(Comparator.comparingDouble(
                        t -> designs.cost()[designs.termDesign()[t]] / Math.abs(designs.termFactor()[t])))
                .toList();
        double costs = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int t : terms) {
            costs = Math.max(costs, designs.cost()[designs.termDesign()[t]]);
            least = designs.termFactor()[t] == 0 ? least : Math.min(least, Math.abs(designs.termFactor()[t]));
        }
        double unit = Math.max(costs, unitPrice * meanQuantity());
        return new DesignCluster.Side(
                terms.stream()
                        .mapToInt(t -> joined.designs().indexOf(designs.termDesign()[t]))
                        .toArray(),
                terms.stream().mapToDouble(t -> designs.termFactor()[t]).toArray(),
                designs.limit()[i],
                unit / least * moneyScale);
    }

    private double meanQuantity() {
        return Arrays.stream(core.commodities().quantity()).average().orElse(1);
    }

    private Ledger.Clusters byCounter(List<Cluster> clusters) {
        record At(int counter, int cluster) {}
        var places = new ArrayList<At>();
        for (int i = 0; i < clusters.size(); i++) {
            for (int c : clusters.get(i).counters()) {
                places.add(new At(c, i));
            }
        }
        var sorted = sorted(places, At::counter);
        return new Ledger.Clusters(
                clusters.toArray(Cluster[]::new),
                firsts(sorted, At::counter),
                sorted.stream().mapToInt(At::cluster).toArray());
    }

    private static <T> List<T> sorted(List<T> things, ToIntFunction<T> counter) {
        return things.stream().sorted(Comparator.comparingInt(counter)).toList();
    }

    private <T> int[] firsts(List<T> sorted, ToIntFunction<T> counter) {
        int[] first = new int[counters.count() + 1];
        sorted.forEach(thing -> first[counter.applyAsInt(thing) + 1]++);
        for (int c = 0; c < counters.count(); c++) {
            first[c + 1] += first[c];
        }
        return first;
    }
}
