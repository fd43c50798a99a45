/** The second opinion: recomputes feasibility and bill of an allocation from the problem alone. */
@NullMarked
package org.keruen.check;

import org.jspecify.annotations.NullMarked;
