package org.keruen.solve.cuts;

/**
 * What a {@link Cover} with whole units keeps besides: {@code Σ factor_j y_j + Σ_{i by flow} flow_i + slack ≥ atLeast}.
 *
 * @param byFlow which arcs count by their flow
 * @param score how deep it cuts: what is lacking, over the length of the factors
 */
record Rounded(double[] factor, boolean[] byFlow, double atLeast, double score) {}
