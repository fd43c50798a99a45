/** Inequalities that tighten the relaxation of designs: arc sets, cutsets, and the rounding that makes them. */
@NullMarked
package org.keruen.solve.cuts;

import org.jspecify.annotations.NullMarked;
