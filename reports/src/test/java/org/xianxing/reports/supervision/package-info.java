@NullMarked
package org.xianxing.reports.supervision;

import org.jspecify.annotations.NullMarked;
