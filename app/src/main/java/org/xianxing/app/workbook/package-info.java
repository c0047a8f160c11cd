/** Tables that come in as workbooks or text files. */
@NullMarked
package org.xianxing.app.workbook;

import org.jspecify.annotations.NullMarked;
