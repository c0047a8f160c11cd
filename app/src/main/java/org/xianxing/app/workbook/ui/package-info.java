/** Taking tables from people. */
@NullMarked
package org.xianxing.app.workbook.ui;

import org.jspecify.annotations.NullMarked;
