/** The command line: the only room that names concrete solvers and wires everything together. */
@NullMarked
package org.keruen.cli;

import org.jspecify.annotations.NullMarked;
