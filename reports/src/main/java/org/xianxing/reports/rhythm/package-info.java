/** Official papers of the rhythm of reports: monthly summaries and four-monthly evaluations. */
@NullMarked
package org.xianxing.reports.rhythm;

import org.jspecify.annotations.NullMarked;
