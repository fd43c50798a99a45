/** Column generation: restricted master, pricing, cuts. */
@NullMarked
package org.keruen.solve.path;

import org.jspecify.annotations.NullMarked;
