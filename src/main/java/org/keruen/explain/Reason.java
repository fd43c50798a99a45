package org.keruen.explain;

import org.keruen.allocation.Choice;
import org.keruen.allocation.Load;

/**
 * What speaks against a way that a plan does not take, and for it. Where nothing bars the way, what is dearer, full and
 * needed less what it frees is how much worse the way is.
 */
public sealed interface Reason {
    /**
     * A tonne on it costs more, or less where below 0, than on the dearest way that is taken, full capacities left out.
     *
     * @param perTonne in the problem's currency, all parts of the objective
     */
    record Dearer(double perTonne) implements Reason {}

    /**
     * A capacity on it is full.
     *
     * @param load the capacity
     * @param worthPerTonne what the room that a tonne takes is worth to others, in the problem's currency
     */
    record Full(Load load, double worthPerTonne) implements Reason {}

    /**
     * It leaves a full capacity that the dearest way taken uses: what speaks for it.
     *
     * @param load the capacity
     * @param worthPerTonne what the room that a tonne would leave is worth to others, in the problem's currency
     */
    record Frees(Load load, double worthPerTonne) implements Reason {}

    /**
     * It needs something that the plan has not chosen: an expansion, a contract, a charge or a corridor's opening.
     *
     * @param leastTonnes that must then be carried; 0 for none
     */
    record Needs(Choice choice, double leastTonnes) implements Reason {}

    /**
     * It is shut all period.
     *
     * @param closure id of the closure
     * @param element link or terminal on the way that it shuts
     */
    record Shut(String closure, String element) implements Reason {}

    /** The demand may not pass the corridor's gates. */
    record Forbidden(String corridor) implements Reason {}

    /** It takes longer than the demand allows. */
    record TooSlow(double days, double mostDays) implements Reason {}
}
