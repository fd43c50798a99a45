/** Why a plan is as it is: the ways it does not take, and what speaks against them. */
@NullMarked
package org.keruen.explain;

import org.jspecify.annotations.NullMarked;
