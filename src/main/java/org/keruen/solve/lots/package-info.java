/** Local search over whole lots and the paths they may take: Timefold Solver, and the Core's costs in whole numbers. */
@NullMarked
package org.keruen.solve.lots;

import org.jspecify.annotations.NullMarked;
