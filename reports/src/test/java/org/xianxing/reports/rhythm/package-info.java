@NullMarked
package org.xianxing.reports.rhythm;

import org.jspecify.annotations.NullMarked;
