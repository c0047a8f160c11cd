@NullMarked
package org.xianxing.app.task;

import org.jspecify.annotations.NullMarked;
