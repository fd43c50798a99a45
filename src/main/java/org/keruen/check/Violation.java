package org.keruen.check;

/**
 * One rule that a plan breaks.
 *
 * @param rule which
 * @param where the row or route, such as {@code link altynkol-khorgos} or {@code route 3 (demand wheat, period jan)}
 * @param what in a sentence: what is there, what was allowed
 * @param amount what the plan has
 * @param unit of amount and size
 * @param size by how much the rule is broken
 */
public record Violation(Rule rule, String where, String what, double amount, String unit, double size) {
    @Override
    public String toString() {
        return rule + ", " + where + ": " + what;
    }
}
