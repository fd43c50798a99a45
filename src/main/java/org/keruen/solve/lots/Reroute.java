package org.keruen.solve.lots;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningSolutionMetaModel;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.SequencedCollection;
import org.jspecify.annotations.Nullable;

/** Bundles take other ways, all at once: what every kind of move comes to. Timefold takes it back by itself. */
final class Reroute implements Move<Bookings> {
    private static final PlanningVariableMetaModel<Bookings, Bundle, Way> WAY = PlanningSolutionMetaModel.of(
                    Bookings.class, Bundle.class)
            .genuineEntity(Bundle.class)
            .basicVariable(Bundle.WAY, Way.class);

    private final String kind;
    private final Bundle[] bundles;
    private final Way[] ways;

    /**
     * A move.
     *
     * @param kind of move, for statistics
     * @param bundles, ways which bundle takes which way
     */
    Reroute(String kind, Bundle[] bundles, Way[] ways) {
        this.kind = kind;
        this.bundles = bundles;
        this.ways = ways;
    }

    @Override
    public void execute(MutableSolutionView<Bookings> view) {
        for (int i = 0; i < bundles.length; i++) {
            view.changeVariable(WAY, bundles[i], ways[i]);
        }
    }

    @Override
    public SequencedCollection<Object> getPlanningEntities() {
        return new LinkedHashSet<>(Arrays.asList((Object[]) bundles));
    }

    @Override
    public SequencedCollection<@Nullable Object> getPlanningValues() {
        return new LinkedHashSet<>(Arrays.asList((Object[]) ways));
    }

    @Override
    public String describe() {
        return kind;
    }

    @Override
    public String toString() {
        return kind + Arrays.toString(bundles) + " to " + Arrays.toString(ways);
    }
}
