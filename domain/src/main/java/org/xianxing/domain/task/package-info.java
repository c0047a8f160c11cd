/** Plans, their tasks, the units responsible, what they report and how the tasks stand. */
@NullMarked
package org.xianxing.domain.task;

import org.jspecify.annotations.NullMarked;
