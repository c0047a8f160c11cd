/** Exact numbers, reasons and outcomes that every feature uses. */
@NullMarked
package org.xianxing.domain.shared;

import org.jspecify.annotations.NullMarked;
