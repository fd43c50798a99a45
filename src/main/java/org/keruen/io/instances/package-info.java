/** Public collections of instances, read straight into a {@code Core}: they have no freight's words. */
@NullMarked
package org.keruen.io.instances;

import org.jspecify.annotations.NullMarked;
