/** Prints the notices of supervision cases. */
@NullMarked
package org.xianxing.reports.supervision;

import org.jspecify.annotations.NullMarked;
