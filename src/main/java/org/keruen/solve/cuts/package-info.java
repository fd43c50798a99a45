/**
 * Inequalities that tighten the relaxation of designs: arc sets, cutsets, sums of rows, and the rounding and counting
 * of units that makes them.
 */
@NullMarked
package org.keruen.solve.cuts;

import org.jspecify.annotations.NullMarked;
