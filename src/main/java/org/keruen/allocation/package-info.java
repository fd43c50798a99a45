/** The answer in freight's words: tonnes per demand and route, bill, loads, duals, bound. */
@NullMarked
package org.keruen.allocation;

import org.jspecify.annotations.NullMarked;
