package org.keruen.solve.path;

import java.util.Arrays;
import org.keruen.core.Core;

/** How great a Core's numbers are. */
final class Scale {
    private Scale() {}

    /** A power of two near a thousandth of the greatest quantity. */
    static double unit(Core core) {
        double greatest = Arrays.stream(core.commodities().quantity()).max().orElse(1);
        return Math.scalb(1.0, Math.getExponent(Math.max(greatest / 1000, Double.MIN_NORMAL)));
    }

    /** The greatest finite cost or price of a unit, at least 1. */
    static double greatestCost(Core core) {
        double greatest = 1;
        for (double[] ofClass : core.cost()) {
            for (double cost : ofClass) {
                greatest = cost < Double.POSITIVE_INFINITY ? Math.max(greatest, Math.abs(cost)) : greatest;
            }
        }
        for (double price : core.commodities().unmetCost()) {
            greatest = price < Double.POSITIVE_INFINITY ? Math.max(greatest, Math.abs(price)) : greatest;
        }
        return greatest;
    }
}
