/** Supervision cases, the ladder, rectification after an evaluation, and rewards until payment. */
@NullMarked
package org.xianxing.app.supervision;

import org.jspecify.annotations.NullMarked;
