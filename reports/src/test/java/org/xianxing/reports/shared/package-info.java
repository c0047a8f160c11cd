@NullMarked
package org.xianxing.reports.shared;

import org.jspecify.annotations.NullMarked;
