/** Bulletins in tables. */
@NullMarked
package org.xianxing.db.bulletin;

import org.jspecify.annotations.NullMarked;
