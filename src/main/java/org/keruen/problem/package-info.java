/** The problem in freight's words: immutable records, valid by construction. */
@NullMarked
package org.keruen.problem;

import org.jspecify.annotations.NullMarked;
