/** Designs on top of column generation: branch and bound over designs, restricted MIPs for plans. */
@NullMarked
package org.keruen.solve.hybrid;

import org.jspecify.annotations.NullMarked;
