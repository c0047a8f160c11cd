/** Plans and tasks: taking them in, working on them, reporting and checking. */
@NullMarked
package org.xianxing.app.task;

import org.jspecify.annotations.NullMarked;
