/** Screens of plans and tasks. */
@NullMarked
package org.xianxing.app.task.ui;

import org.jspecify.annotations.NullMarked;
