package org.keruen.solve.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keruen.core.Core;

/**
 * The strong linking inequalities of a Core: for a commodity {@code k} on an arc {@code a},
 *
 * <pre>
 * w x_ka ≤ min(q_k w, upper) + Σ_g min(q_k w, m_g) y_g      where designs add m_g to the capacity of the arc alone
 *   x_ka ≤ min(q_k, room_ga) y_g                            for a design that owns the arc and adds to no such capacity
 * </pre>
 *
 * where room_ga is what all resources let pass over the arc at most with one unit of {@code g}; and for all commodities
 * together the {@linkplain Opened use} that a design opens.
 *
 * <p>(Gendron, Crainic 1994; min(a + b, c) ≤ min(a, c) + min(b, c) makes the first valid for any whole units.)
 */
public final class Links {
    private static final Link[] NONE = {};

    private final Core core;
    private final Link[][] ofArc;
    private int count;

    /**
     * An inequality before its commodity is known.
     *
     * @param number of the link among all
     * @param weight what a unit on the arc consumes
     * @param upper the capacity without designs
     * @param design, adds the designs and what a unit of each adds
     */
    public record Link(int number, int arc, double weight, double upper, int[] design, double[] adds) {
        /** What it leaves a quantity without designs. */
        public double free(double quantity) {
            return Math.min(quantity * weight, upper);
        }

        /** What it leaves a quantity for each unit of its design {@code i}. */
        public double perUnit(int i, double quantity) {
            return Math.min(quantity * weight, adds[i]);
        }
    }

    /** An arc and a design that owns it. */
    private record Owned(int design, int arc) {}

    /** The links of a Core. */
    public Links(Core core) {
        this.core = core;
        var lists = new ArrayList<List<Link>>();
        for (int a = 0; a < core.network().arcCount(); a++) {
            lists.add(new ArrayList<>());
        }
        byCapacity(lists);
        byOwnership(lists);
        this.ofArc = lists.stream().map(list -> list.toArray(NONE)).toArray(Link[][]::new);
    }

    private void byCapacity(List<List<Link>> lists) {
        var resources = core.resources();
        var designs = core.designs();
        var effects = new ArrayList<List<Integer>>();
        for (int r = 0; r < resources.count(); r++) {
            effects.add(new ArrayList<>());
        }
        int[] designOf = new int[designs.resource().length];
        for (int g = 0; g < designs.count(); g++) {
            for (int i = designs.firstEffect()[g]; i < designs.firstEffect()[g + 1]; i++) {
                designOf[i] = g;
                if (designs.addsUpper()[i] != 0) {
                    effects.get(designs.resource()[i]).add(i);
                }
            }
        }
        for (int r = 0; r < resources.count(); r++) {
            int entry = resources.first()[r];
            boolean simple = resources.first()[r + 1] == entry + 1
                    && resources.upper()[r] >= 0
                    && resources.factorRow()[entry] == 0
                    && effects.get(r).stream().allMatch(i -> designs.addsUpper()[i] > 0);
            if (simple && !effects.get(r).isEmpty()) {
                lists.get(resources.arc()[entry])
                        .add(new Link(
                                count++,
                                resources.arc()[entry],
                                resources.weight()[entry],
                                resources.upper()[r],
                                effects.get(r).stream()
                                        .mapToInt(i -> designOf[i])
                                        .toArray(),
                                effects.get(r).stream()
                                        .mapToDouble(i -> designs.addsUpper()[i])
                                        .toArray()));
            }
        }
    }

    private void byOwnership(List<List<Link>> lists) {
        var designs = core.designs();
        var opened = opened();
        for (int g = 0; g < designs.count(); g++) {
            for (int i = designs.firstArc()[g]; i < designs.firstArc()[g + 1]; i++) {
                var there = lists.get(designs.arc()[i]);
                int[] design = {g};
                if (there.stream().noneMatch(link -> link.upper() == 0 && Arrays.equals(link.design(), design))) {
                    double room = opened.getOrDefault(new Owned(g, designs.arc()[i]), Double.POSITIVE_INFINITY);
                    there.add(new Link(count++, designs.arc()[i], 1, 0, design, new double[] {room}));
                }
            }
        }
    }

    /** What a unit of a design opens of its arcs one by one, at most; where nothing bounds it there is no entry. */
    private Map<Owned, Double> opened() {
        var room = new HashMap<Owned, Double>();
        for (var use : new Opened(core).uses()) {
            for (int i = 0; i < use.arc().length; i++) {
                room.merge(new Owned(use.design(), use.arc()[i]), use.perUnit() / use.weight()[i], Math::min);
            }
        }
        return room;
    }

    /** The links of an arc. */
    public Link[] of(int arc) {
        return ofArc[arc];
    }
}
