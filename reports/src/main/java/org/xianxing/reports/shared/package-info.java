/**
 * Sets lines of Chinese text on pages: faces, line breaking, marks on a page and the printing of
 * finished pages.
 *
 * <p>A report here lays out every line itself and hands finished pages to JasperReports, because
 * JasperReports breaks lines before closing marks and silently drops what is too tall for its box.
 */
@NullMarked
package org.xianxing.reports.shared;

import org.jspecify.annotations.NullMarked;
