@NullMarked
package org.xianxing.app.workbook;

import org.jspecify.annotations.NullMarked;
