/** Problems drawn at random: freight-like ones and networks in the manner of Canad. */
@NullMarked
package org.keruen.bench.generate;

import org.jspecify.annotations.NullMarked;
