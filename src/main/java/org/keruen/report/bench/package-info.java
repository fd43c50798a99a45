/** The page of an experiment: one file, nothing fetched. */
@NullMarked
package org.keruen.report.bench;

import org.jspecify.annotations.NullMarked;
