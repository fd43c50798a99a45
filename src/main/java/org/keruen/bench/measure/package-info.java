/** Measures and statistics of runs, on plain numbers. */
@NullMarked
package org.keruen.bench.measure;

import org.jspecify.annotations.NullMarked;
