/** The way between the two languages: problem to core, and a core solution to an allocation. */
@NullMarked
package org.keruen.compile;

import org.jspecify.annotations.NullMarked;
