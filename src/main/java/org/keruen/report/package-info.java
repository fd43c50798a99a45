/** Self-contained HTML pages of plans and comparisons. */
@NullMarked
package org.keruen.report;

import org.jspecify.annotations.NullMarked;
