/** Engines for linear and mixed-integer programs, all behind one thin interface. */
@NullMarked
package org.keruen.solve.engine;

import org.jspecify.annotations.NullMarked;
