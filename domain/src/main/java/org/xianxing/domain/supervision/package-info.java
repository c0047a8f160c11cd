/** Supervision cases (督办) with their ladder, rectification after an evaluation, and rewards. */
@NullMarked
package org.xianxing.domain.supervision;

import org.jspecify.annotations.NullMarked;
