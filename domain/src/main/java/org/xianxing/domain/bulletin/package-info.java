/**
 * The official bulletin of a cycle's results: drafted, checked, signed, issued and kept for ever.
 */
@NullMarked
package org.xianxing.domain.bulletin;

import org.jspecify.annotations.NullMarked;
