package org.keruen.solve.lots;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every bundle of lots on a way: Timefold's planning solution. A clone notes the ways alone and makes bundles of them
 * only when asked, for most clones are never looked at.
 */
@PlanningSolution(solutionCloner = BookingsCloner.class)
public final class Bookings {
    /** How good it is; changed by Timefold alone. */
    @PlanningScore
    public @Nullable HardSoftScore score;

    private final Task task;
    private final List<Bundle> pattern;
    private final Notes notes;
    private @Nullable List<Bundle> bundles;

    /**
     * What is played for.
     *
     * @param price factor of the prices of what is broken; +∞: rules first, then cost
     */
    record Task(Board board, Bundling bundling, double price) {}

    /** The lots of an allotment, bundled commodity by commodity and way by way. */
    Bookings(Task task, Allotment allotment) {
        var all = new ArrayList<Bundle>();
        var board = task.board();
        for (int k = 0; k < board.ways().length; k++) {
            var ways = List.of(board.ways()[k]);
            long largest = task.bundling().largest(board.sizes().wholeCount()[k]);
            for (var way : ways) {
                for (long lots : Bundling.of(allotment.whole()[k][way.number()], largest)) {
                    all.add(new Bundle(all.size(), lots, false, ways, way));
                }
            }
            if (board.sizes().hasLast(k)) {
                all.add(new Bundle(all.size(), 1, true, ways, ways.get(allotment.last()[k])));
            }
        }
        this.task = task;
        this.pattern = all;
        this.bundles = all;
        this.notes = new Notes(all.size());
        all.forEach(this::note);
    }

    private Bookings(Bookings original) {
        this.task = original.task;
        this.score = original.score;
        this.pattern = original.pattern;
        this.notes = original.notes.copy();
    }

    /** The same bookings, to change without changing these. */
    Bookings copy() {
        return new Bookings(this);
    }

    Task task() {
        return task;
    }

    /** The bundles, by number. */
    @PlanningEntityCollectionProperty
    public List<Bundle> getBundles() {
        var known = bundles;
        if (known == null) {
            known = new ArrayList<>(notes.count());
            for (int i = 0; i < notes.count(); i++) {
                known.add(pattern.get(i).on(notes.way(i)));
            }
            bundles = known;
        }
        return known;
    }

    /** Notes the way that a bundle of these has come to take: whoever moves one must say so before a clone is made. */
    void note(Bundle bundle) {
        notes.note(bundle.number, bundle.taken());
    }

    /** How many lots are on each way. */
    Allotment allotment() {
        var allotment = Allotment.nothing(task.board());
        for (int i = 0; i < notes.count(); i++) {
            var bundle = pattern.get(i);
            var way = notes.way(i);
            if (bundle.isLast()) {
                allotment.last()[way.commodity()] = way.number();
            } else {
                allotment.whole()[way.commodity()][way.number()] += bundle.lots();
            }
        }
        return allotment;
    }
}
