/** Supervision cases, the rules of their ladder, and rewards in tables. */
@NullMarked
package org.xianxing.db.supervision;

import org.jspecify.annotations.NullMarked;
