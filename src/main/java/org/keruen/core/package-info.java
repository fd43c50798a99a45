/** The mathematics in arrays: arcs, commodities, resources, designs; shortest paths and other kernels. */
@NullMarked
package org.keruen.core;

import org.jspecify.annotations.NullMarked;
