/** Solvers × problems × seeds: isolated runs, their journal, and what the journal says. */
@NullMarked
package org.keruen.bench;

import org.jspecify.annotations.NullMarked;
