/** The bulletin of a cycle from draft to issued file, and the score sheets as the official form. */
@NullMarked
package org.xianxing.app.bulletin;

import org.jspecify.annotations.NullMarked;
