/** The arc form, handed whole to an engine. */
@NullMarked
package org.keruen.solve.arc;

import org.jspecify.annotations.NullMarked;
