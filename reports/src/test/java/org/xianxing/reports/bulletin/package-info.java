@NullMarked
package org.xianxing.reports.bulletin;

import org.jspecify.annotations.NullMarked;
