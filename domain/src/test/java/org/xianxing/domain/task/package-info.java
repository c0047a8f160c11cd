@NullMarked
package org.xianxing.domain.task;

import org.jspecify.annotations.NullMarked;
