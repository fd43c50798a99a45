package org.keruen.check;

/** How far a figure may be off before it is wrong. */
final class Tolerance {
    /** Of an amount, besides {@link #UNITS}. */
    static final double RELATIVE = 1e-6;

    /** In the unit of the amount: tonnes, TEU, wagons. */
    static final double UNITS = 1e-3;

    /** Of the year's bill in the problem's currency: half a cent. */
    static final double MONEY = 0.005;

    /** Of the year's bill, for the rounding of long sums, besides {@link #MONEY}. */
    static final double MONEY_RELATIVE = 1e-12;

    /** Of a figure of one tonne (money, days, km, tonnes of CO2): absolute, and of its size. */
    static final double FIGURE = 1e-6;

    static final double FIGURE_RELATIVE = 1e-9;

    /** Of an objective, by which a proven bound may be above it. */
    static final double BOUND_RELATIVE = 1e-6;

    /** Greatest gap, of the objective, of a plan that is called optimal; nobody asks for less. */
    static final double OPTIMAL_GAP = 0.01;

    private Tolerance() {}

    static double ofAmount(double amount) {
        return UNITS + (Double.isInfinite(amount) ? 0 : RELATIVE * Math.abs(amount));
    }

    static double ofMoney(double amount) {
        return MONEY + MONEY_RELATIVE * Math.abs(amount);
    }

    static boolean sameAmount(double one, double other) {
        return Math.abs(one - other) <= ofAmount(Math.max(Math.abs(one), Math.abs(other)));
    }

    static boolean sameFigure(double one, double other) {
        return Math.abs(one - other) <= FIGURE + FIGURE_RELATIVE * Math.max(Math.abs(one), Math.abs(other));
    }
}
