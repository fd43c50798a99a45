package org.keruen.solve.lots;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.AcceptorType;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import java.io.File;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.keruen.solve.engine.Watchdog;

/** One run of Timefold's local search from given bookings; single-threaded, the same for the same seed. */
final class Timefold {
    /** Micrometer would warn of each solver after the first that it counts under the same name. */
    private static final Logger QUIET = Logger.getLogger("io.micrometer");

    static {
        QUIET.setLevel(Level.OFF);
    }

    private final LotsSettings.Method method;

    Timefold(LotsSettings.Method method) {
        this.method = method;
    }

    /**
     * What a run came to.
     *
     * @param allotment its best
     * @param moves evaluated
     */
    record Found(Allotment allotment, long moves) {}

    /** Searches for so many moves, unless stopped before. */
    Found search(Bookings.Task task, Allotment from, long seed, long moves, BooleanSupplier stop) {
        var bookings = new Bookings(task, from);
        var config = config(task, bookings.getBundles().size(), seed, moves);
        var solver = SolverFactory.<Bookings>create(config).buildSolver();
        try (var _ = new Watchdog(stop, solver::terminateEarly)) {
            var best = solver.solve(bookings);
            return new Found(best.allotment(), ((DefaultSolver<Bookings>) solver).getMoveEvaluationCount());
        }
    }

    /** The configuration of a run, as settings say. */
    SolverConfig config(Bookings.Task task, int bundleCount, long seed, long moves) {
        var score = new ScoreDirectorFactoryConfig();
        score.setIncrementalScoreCalculatorClass(BookingsScore.class);
        return phases(task, bundleCount)
                .withSolutionClass(Bookings.class)
                .withEntityClasses(Bundle.class)
                .withScoreDirectorFactory(score)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(seed)
                .withTerminationConfig(new TerminationConfig().withMoveCountLimit(moves));
    }

    /** A configuration of phases alone: Timefold's own file, or a local search of our moves. */
    private SolverConfig phases(Bookings.Task task, int bundleCount) {
        var xml = method.xml();
        return xml != null
                ? SolverConfig.createFromXmlFile(new File(xml))
                : new SolverConfig()
                        .withPhases(new LocalSearchPhaseConfig()
                                .withAcceptorConfig(acceptor(task, bundleCount))
                                .withForagerConfig(
                                        new LocalSearchForagerConfig().withAcceptedCountLimit(method.accepted()))
                                .withMoveSelectorConfig(moves()));
    }

    private UnionMoveSelectorConfig moves() {
        var selectors = new ArrayList<MoveIteratorFactoryConfig>();
        for (var kind : EnumSet.copyOf(method.moves().keySet())) {
            var selector = new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(kind.factory());
            selector.setFixedProbabilityWeight(method.moves().get(kind));
            selectors.add(selector);
        }
        return new UnionMoveSelectorConfig().withMoveSelectors(selectors.toArray(MoveIteratorFactoryConfig[]::new));
    }

    private LocalSearchAcceptorConfig acceptor(Bookings.Task task, int bundleCount) {
        var acceptor = new LocalSearchAcceptorConfig();
        return switch (method.acceptor()) {
            case LATE -> acceptor.withLateAcceptanceSize(method.size());
            case TABU -> acceptor.withEntityTabuSize(Math.min(method.size(), Math.max(1, bundleCount - 1)));
            case ANNEALING -> acceptor.withSimulatedAnnealingStartingTemperature(temperature(task));
            case DELUGE -> acceptor.withAcceptorTypeList(List.of(AcceptorType.GREAT_DELUGE));
            case CLIMBING -> acceptor.withAcceptorTypeList(List.of(AcceptorType.HILL_CLIMBING));
        };
    }

    private String temperature(Bookings.Task task) {
        double sum = 0;
        for (Way[] ways : task.board().ways()) {
            sum += Math.abs(ways[0].load(false).cost());
        }
        long soft =
                Math.round(method.temperature() * sum / Math.max(1, task.board().ways().length));
        return BookingsScore.score(-Math.max(1, soft), 0, 1).toString();
    }
}
