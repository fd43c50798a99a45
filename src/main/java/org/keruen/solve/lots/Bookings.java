package org.keruen.solve.lots;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every lot on a way: Timefold's planning solution. A clone notes the ways alone and makes lots of them only when
 * asked, for most clones are never looked at.
 */
@PlanningSolution(solutionCloner = BookingsCloner.class)
public final class Bookings {
    /** How good it is; changed by Timefold alone. */
    @PlanningScore
    public @Nullable HardSoftScore score;

    private final Task task;
    private final List<Lot> pattern;
    private final Notes notes;
    private @Nullable List<Lot> lots;

    /**
     * What is played for.
     *
     * @param price factor of the prices of what is broken; +∞: rules first, then cost
     */
    record Task(Board board, double price) {}

    /** Lots on the ways of these numbers, commodity by commodity. */
    Bookings(Task task, int[] wayOfLot) {
        var all = new ArrayList<Lot>(wayOfLot.length);
        this.task = task;
        this.notes = new Notes(wayOfLot.length);
        for (int k = 0; k < task.board().ways().length; k++) {
            var ways = List.of(task.board().ways()[k]);
            for (int i = 0; i < task.board().sizes().count(k); i++) {
                boolean isLast = i == task.board().sizes().wholeCount()[k];
                var way = ways.get(wayOfLot[all.size()]);
                notes.note(all.size(), way);
                all.add(new Lot(all.size(), isLast, ways, way));
            }
        }
        this.pattern = all;
        this.lots = all;
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

    /** The lots, by number. */
    @PlanningEntityCollectionProperty
    public List<Lot> getLots() {
        var known = lots;
        if (known == null) {
            known = new ArrayList<>(notes.count());
            for (int i = 0; i < notes.count(); i++) {
                known.add(pattern.get(i).on(notes.way(i)));
            }
            lots = known;
        }
        return known;
    }

    /** Notes the way that a lot of these has come to take: whoever moves lots must say so before a clone is made. */
    void note(Lot lot) {
        notes.note(lot.number, lot.taken());
    }

    /** Number of each lot's way. */
    int[] wayOfLot() {
        int[] numbers = new int[notes.count()];
        Arrays.setAll(numbers, i -> notes.way(i).number());
        return numbers;
    }
}
