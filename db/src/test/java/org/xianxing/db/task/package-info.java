@NullMarked
package org.xianxing.db.task;

import org.jspecify.annotations.NullMarked;
