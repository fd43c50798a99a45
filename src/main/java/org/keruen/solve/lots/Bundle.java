package org.keruen.solve.lots;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lots of a commodity that move together, mostly a single one: Timefold's planning entity, whose variable is their way.
 */
@PlanningEntity
public final class Bundle {
    /** The variable's name. */
    static final String WAY = "way";

    /** Its number among all bundles. */
    @PlanningId
    public final int number;

    /** The way it takes; changed by Timefold alone. */
    @PlanningVariable
    public @Nullable Way way;

    private final long lots;
    private final boolean isLast;
    private final List<Way> ways;

    /** A bundle without a way, for Timefold's look at the class. */
    public Bundle() {
        this(-1, 0, false, List.of(), null);
    }

    /**
     * A bundle.
     *
     * @param lots how many it holds
     * @param isLast whether it is its commodity's last lot, and not of whole ones
     */
    Bundle(int number, long lots, boolean isLast, List<Way> ways, @Nullable Way way) {
        this.number = number;
        this.lots = lots;
        this.isLast = isLast;
        this.ways = ways;
        this.way = way;
    }

    /** The ways it may take. */
    @ValueRangeProvider
    public List<Way> getWays() {
        return ways;
    }

    /** How many lots it holds. */
    long lots() {
        return lots;
    }

    /** Whether it is what remains of its commodity. */
    boolean isLast() {
        return isLast;
    }

    Way taken() {
        var taken = way;
        if (taken == null) {
            throw new IllegalStateException("bundle %d has no way".formatted(number));
        }
        return taken;
    }

    /** The same bundle on another way. */
    Bundle on(Way other) {
        return new Bundle(number, lots, isLast, ways, other);
    }

    @Override
    public String toString() {
        return "bundle %d of %d lots on %s".formatted(number, lots, way);
    }
}
