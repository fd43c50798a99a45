/** Problem → Core, and a Core's plan → Allocation. */
@NullMarked
package org.keruen.compile;

import org.jspecify.annotations.NullMarked;
