package org.keruen.solve.path;

import java.util.function.BooleanSupplier;

/**
 * A grouped program solved by an interior point, whose prices lie in the middle of those that are near best: a primal
 * and dual path with predictor and corrector (Mehrotra 1992, doi:10.1137/0802028). Groups are eliminated, so that the
 * {@linkplain GroupedSystem linear system} is one of the common rows alone. The dual rows hold always, the groups' rows
 * from the start; weights are θ = x / z.
 */
final class InteriorPoint {
    private static final int MOST_STEPS = 80;
    private static final int MOST_WIDENINGS = 30;
    private static final double KEEP_OFF = 0.995;

    /** Share of what fits the prices in the point to begin at; the rest is the guess. */
    private static final double CENTRAL = 0.1;

    private final GroupedProgram program;
    private final GroupedSystem system;
    private final BooleanSupplier stop;
    private final int columnCount;
    private final double[] x;
    private final double[] z;
    private final double[] lambda;
    private final double[] slack;
    private final double[] over;
    private final double[] groupPrice;
    private final Direction way;
    private final double[] theta;
    private final double[] xi;
    private final double[] rowResidual;

    /** A step of every variable. */
    private static final class Direction {
        final double[] x;
        final double[] z;
        final double[] lambda;
        final double[] slack;
        final double[] over;
        final double[] groupPrice;

        Direction(GroupedProgram program, InteriorPlaces places) {
            x = places.stepX;
            z = places.stepZ;
            lambda = new double[program.rowCount()];
            slack = new double[program.rowCount()];
            over = new double[program.rowCount()];
            groupPrice = new double[program.groupCount()];
        }
    }

    /** Where to begin: prices of the rows, and values of the columns that add up to the groups' quantities. */
    record Guess(double[] prices, double[] values) {}

    /**
     * Begins near a guess, so wide that what rows are broken by costs no more than the products x z.
     *
     * @param guess whose prices are moved inside of 0 and their greatest, and its values towards what fits the prices
     * @param mu least product to begin with
     * @param places overwritten
     */
    InteriorPoint(GroupedProgram program, Guess guess, double mu, InteriorPlaces places, BooleanSupplier stop) {
        places.reserve(program.columnCount());
        this.program = program;
        this.system = new GroupedSystem(program, places.system);
        this.stop = stop;
        this.columnCount = program.columnCount();
        this.x = places.x;
        this.z = places.z;
        this.lambda = new double[program.rowCount()];
        this.slack = new double[program.rowCount()];
        this.over = new double[program.rowCount()];
        this.groupPrice = new double[program.groupCount()];
        this.way = new Direction(program, places);
        this.theta = places.theta;
        this.xi = places.xi;
        this.rowResidual = new double[program.rowCount()];
        double[] room = room(guess.values());
        double now = mu;
        begin(guess, room, now);
        for (int i = 0; i < MOST_WIDENINGS && brokenCost() > products(); i++) {
            now *= 4;
            begin(guess, room, now);
        }
    }

    /** What values leave of the rows' limits. */
    private double[] room(double[] values) {
        double[] room = program.limit().clone();
        for (int p = 0; p < columnCount; p++) {
            program.columns().addTo(room, p, -values[p]);
        }
        return room;
    }

    private void begin(Guess guess, double[] room, double mu) {
        for (int r = 0; r < lambda.length; r++) {
            double most = program.price()[r];
            double least = Math.min(0.1 * most, mu / Math.max(1e-3, Math.abs(program.limit()[r])));
            lambda[r] = Math.clamp(guess.prices()[r], least, 0.9 * most);
            slack[r] = CENTRAL * mu / lambda[r] + (1 - CENTRAL) * Math.max(0, room[r]);
            over[r] = CENTRAL * mu / (most - lambda[r]) + (1 - CENTRAL) * Math.max(0, -room[r]);
        }
        for (int g = 0; g < groupPrice.length; g++) {
            beginGroup(g, mu);
        }
        for (int p = 0; p < columnCount; p++) {
            x[p] = CENTRAL * x[p] + (1 - CENTRAL) * guess.values()[p];
        }
        residuals();
    }

    /** Divides the group so that x z = μ: Σ μ / (reduced cost − price) = quantity, by Newton's method from below. */
    private void beginGroup(int g, double mu) {
        int from = program.firstColumn()[g];
        int to = program.firstColumn()[g + 1];
        double least = Double.POSITIVE_INFINITY;
        for (int p = from; p < to; p++) {
            z[p] = reducedCost(p, lambda);
            least = Math.min(least, z[p]);
        }
        double quantity = program.quantity()[g];
        double t = mu / quantity;
        for (int i = 0; i < 50; i++) {
            double sum = 0;
            double slope = 0;
            for (int p = from; p < to; p++) {
                double share = mu / (z[p] - least + t);
                sum += share;
                slope += share / (z[p] - least + t);
            }
            double further = (sum - quantity) / slope;
            t += Math.max(0, further);
            if (further <= 1e-12 * t) {
                break;
            }
        }
        groupPrice[g] = least - t;
        double sum = 0;
        for (int p = from; p < to; p++) {
            z[p] -= groupPrice[g];
            x[p] = mu / z[p];
            sum += x[p];
        }
        for (int p = from; p < to; p++) {
            x[p] *= quantity / sum;
        }
    }

    private double reducedCost(int p, double[] prices) {
        return program.cost()[p] + program.columns().product(prices, p);
    }

    /** Goes on until the products x z, and what rows are broken by, are below this in cost. */
    void solve(double gap) {
        for (int step = 0; step < MOST_STEPS && !stop.getAsBoolean(); step++) {
            double products = products();
            if (products <= gap && brokenCost() <= gap) {
                return;
            }
            step(products / productCount());
            residuals();
        }
    }

    private int productCount() {
        return columnCount + 2 * lambda.length;
    }

    private void residuals() {
        for (int r = 0; r < lambda.length; r++) {
            rowResidual[r] = program.limit()[r] - slack[r] + over[r];
        }
        for (int p = 0; p < columnCount; p++) {
            program.columns().addTo(rowResidual, p, -x[p]);
        }
    }

    private double brokenCost() {
        double sum = 0;
        for (int r = 0; r < lambda.length; r++) {
            sum += Math.abs(rowResidual[r]) * lambda[r];
        }
        return sum;
    }

    private double products() {
        double sum = 0;
        for (int p = 0; p < columnCount; p++) {
            sum += x[p] * z[p];
        }
        for (int r = 0; r < lambda.length; r++) {
            sum += slack[r] * lambda[r] + over[r] * (program.price()[r] - lambda[r]);
        }
        return sum;
    }

    private void step(double mu) {
        factor();
        for (int p = 0; p < columnCount; p++) {
            xi[p] = -x[p] * z[p];
        }
        double[] xiSlack = new double[lambda.length];
        double[] xiOver = new double[lambda.length];
        for (int r = 0; r < lambda.length; r++) {
            xiSlack[r] = -slack[r] * lambda[r];
            xiOver[r] = -over[r] * (program.price()[r] - lambda[r]);
        }
        direct(xiSlack, xiOver);
        double sigma = Math.pow(productsAfter(primalLength(), dualLength()) / (mu * productCount()), 3);
        double target = Math.max(sigma, 1e-6) * mu;
        for (int p = 0; p < columnCount; p++) {
            xi[p] += target - way.x[p] * way.z[p];
        }
        for (int r = 0; r < lambda.length; r++) {
            xiSlack[r] += target - way.slack[r] * way.lambda[r];
            xiOver[r] += target + way.over[r] * way.lambda[r];
        }
        direct(xiSlack, xiOver);
        move(Math.min(1, KEEP_OFF * primalLength()), Math.min(1, KEEP_OFF * dualLength()));
    }

    private void factor() {
        double[] diagonal = new double[lambda.length];
        for (int r = 0; r < diagonal.length; r++) {
            diagonal[r] = slack[r] / lambda[r] + over[r] / (program.price()[r] - lambda[r]);
        }
        for (int p = 0; p < columnCount; p++) {
            theta[p] = x[p] / z[p];
        }
        system.factor(theta, diagonal);
    }

    private double thetaOf(int g) {
        double sum = 0;
        for (int p = program.firstColumn()[g]; p < program.firstColumn()[g + 1]; p++) {
            sum += theta[p];
        }
        return sum;
    }

    /** The step that moves the products by ξ and mends the rows. */
    private void direct(double[] xiSlack, double[] xiOver) {
        double[] right = new double[lambda.length];
        for (int r = 0; r < lambda.length; r++) {
            right[r] = xiSlack[r] / lambda[r] - xiOver[r] / (program.price()[r] - lambda[r]) - rowResidual[r];
        }
        for (int g = 0; g < groupPrice.length; g++) {
            double shift = 0;
            double all = thetaOf(g);
            for (int p = program.firstColumn()[g]; p < program.firstColumn()[g + 1]; p++) {
                shift += xi[p] / z[p];
            }
            for (int p = program.firstColumn()[g]; p < program.firstColumn()[g + 1]; p++) {
                program.columns().addTo(right, p, xi[p] / z[p] - theta[p] * (shift / all));
            }
        }
        system.solve(right);
        for (int r = 0; r < lambda.length; r++) {
            way.lambda[r] = right[r];
            way.slack[r] = (xiSlack[r] - slack[r] * right[r]) / lambda[r];
            way.over[r] = (xiOver[r] + over[r] * right[r]) / (program.price()[r] - lambda[r]);
        }
        for (int g = 0; g < groupPrice.length; g++) {
            directGroup(g);
        }
    }

    private void directGroup(int g) {
        double all = thetaOf(g);
        double price = 0;
        for (int p = program.firstColumn()[g]; p < program.firstColumn()[g + 1]; p++) {
            way.z[p] = program.columns().product(way.lambda, p);
            price += theta[p] / all * way.z[p] - xi[p] / z[p] / all;
        }
        way.groupPrice[g] = price;
        for (int p = program.firstColumn()[g]; p < program.firstColumn()[g + 1]; p++) {
            way.z[p] -= price;
            way.x[p] = (xi[p] - x[p] * way.z[p]) / z[p];
        }
    }

    private double primalLength() {
        double length = 1 / KEEP_OFF;
        for (int p = 0; p < columnCount; p++) {
            length = way.x[p] < 0 ? Math.min(length, -x[p] / way.x[p]) : length;
        }
        for (int r = 0; r < lambda.length; r++) {
            length = way.slack[r] < 0 ? Math.min(length, -slack[r] / way.slack[r]) : length;
            length = way.over[r] < 0 ? Math.min(length, -over[r] / way.over[r]) : length;
        }
        return length;
    }

    private double dualLength() {
        double length = 1 / KEEP_OFF;
        for (int p = 0; p < columnCount; p++) {
            length = way.z[p] < 0 ? Math.min(length, -z[p] / way.z[p]) : length;
        }
        for (int r = 0; r < lambda.length; r++) {
            length = way.lambda[r] < 0 ? Math.min(length, -lambda[r] / way.lambda[r]) : length;
            length = way.lambda[r] > 0 ? Math.min(length, (program.price()[r] - lambda[r]) / way.lambda[r]) : length;
        }
        return length;
    }

    private double productsAfter(double primal, double dual) {
        double sum = 0;
        for (int p = 0; p < columnCount; p++) {
            sum += (x[p] + Math.min(1, primal) * way.x[p]) * (z[p] + Math.min(1, dual) * way.z[p]);
        }
        for (int r = 0; r < lambda.length; r++) {
            double price = lambda[r] + Math.min(1, dual) * way.lambda[r];
            sum += (slack[r] + Math.min(1, primal) * way.slack[r]) * price
                    + (over[r] + Math.min(1, primal) * way.over[r]) * (program.price()[r] - price);
        }
        return sum;
    }

    private void move(double primal, double dual) {
        for (int p = 0; p < columnCount; p++) {
            x[p] += primal * way.x[p];
        }
        for (int r = 0; r < lambda.length; r++) {
            slack[r] += primal * way.slack[r];
            over[r] += primal * way.over[r];
            lambda[r] += dual * way.lambda[r];
        }
        for (int g = 0; g < groupPrice.length; g++) {
            groupPrice[g] += dual * way.groupPrice[g];
        }
        for (int p = 0; p < columnCount; p++) {
            z[p] += dual * way.z[p];
        }
    }

    /** The columns' values, and room after them; each group's add up to its quantity. */
    double[] values() {
        return x;
    }

    /** The rows' prices, ≥ 0. */
    double[] prices() {
        return lambda;
    }

    /** Amounts that rows are over their limits by. */
    double[] over() {
        return over;
    }
}
