package org.keruen.property;

import org.keruen.problem.Header;
import org.keruen.problem.InvalidProblem;
import org.keruen.problem.Objective;
import org.keruen.problem.Problem;

/** Small valid problems with everything mixed in, a different one for each seed. */
final class RandomProblems {
    private static final int BASE_YEAR = 2030;
    private static final int MOST_TRIES = 1000;

    private RandomProblems() {}

    /** The first valid problem of the seed's tries. */
    static Problem problem(int seed) {
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                return attempt("seed-" + seed, Dice.of((long) seed * MOST_TRIES + i));
            } catch (InvalidProblem _) {
                // The next try has other rows.
            }
        }
        throw new IllegalStateException("no valid problem for seed " + seed);
    }

    private static Problem attempt(String name, Dice dice) {
        var objective = dice.oneIn(3) ? Objective.MAX_MARGIN : Objective.MIN_COST;
        var sketch = Sketch.empty(dice);
        RandomTrade.begin(sketch);
        RandomWays.addTo(sketch);
        var rules = new RandomRules(sketch, dice, BASE_YEAR);
        rules.corridors();
        rules.limits();
        rules.closures();
        rules.expansions();
        new RandomAgreements(sketch, dice).add();
        new RandomTrade(sketch, dice, objective).add();
        rules.policies();
        return Problem.of(new Header(name, null, null, "USD", BASE_YEAR, objective, 1), sketch.rows());
    }
}
