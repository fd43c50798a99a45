package org.keruen.solve.lots;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An amount of a commodity that is booked as a whole: Timefold's planning entity, whose variable is its way. */
@PlanningEntity
public final class Lot {
    /** The variable's name. */
    static final String WAY = "way";

    /** Its number among all lots. */
    @PlanningId
    public final int number;

    /** The way it takes; changed by Timefold alone. */
    @PlanningVariable
    public @Nullable Way way;

    private final boolean isLast;
    private final List<Way> ways;

    /** A lot without a way, for Timefold's look at the class. */
    public Lot() {
        this(-1, false, List.of(), null);
    }

    Lot(int number, boolean isLast, List<Way> ways, @Nullable Way way) {
        this.number = number;
        this.isLast = isLast;
        this.ways = ways;
        this.way = way;
    }

    /** The ways it may take. */
    @ValueRangeProvider
    public List<Way> getWays() {
        return ways;
    }

    /** Whether it is what remains of its commodity. */
    boolean isLast() {
        return isLast;
    }

    Way taken() {
        var taken = way;
        if (taken == null) {
            throw new IllegalStateException("lot %d has no way".formatted(number));
        }
        return taken;
    }

    /** The same lot on another way. */
    Lot on(Way other) {
        return new Lot(number, isLast, ways, other);
    }

    @Override
    public String toString() {
        return "lot %d on %s".formatted(number, way);
    }
}
