/** Prints the official score sheet and exports rankings as workbooks. */
@NullMarked
package org.xianxing.reports.evaluation;

import org.jspecify.annotations.NullMarked;
