/** Regret construction: what a careful planner does with a spreadsheet. */
@NullMarked
package org.keruen.solve.greedy;

import org.jspecify.annotations.NullMarked;
