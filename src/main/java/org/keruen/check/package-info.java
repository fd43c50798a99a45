/** A second opinion: feasibility and bill, recomputed from problem and allocation alone. */
@NullMarked
package org.keruen.check;

import org.jspecify.annotations.NullMarked;
