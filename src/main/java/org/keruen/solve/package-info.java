/** {@code Solver}, {@code Budget}, {@code Outcome}, {@code Watcher}: what every family of solvers is and gives. */
@NullMarked
package org.keruen.solve;

import org.jspecify.annotations.NullMarked;
