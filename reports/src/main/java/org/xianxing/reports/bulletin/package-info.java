/** Prints official bulletins in the layout of GB/T 9704—2012. */
@NullMarked
package org.xianxing.reports.bulletin;

import org.jspecify.annotations.NullMarked;
