@NullMarked
package org.xianxing.reports.evaluation;

import org.jspecify.annotations.NullMarked;
