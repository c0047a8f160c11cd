/** Pages of supervision, rectification and rewards. */
@NullMarked
package org.xianxing.app.supervision.ui;

import org.jspecify.annotations.NullMarked;
