/** Pages of coordination. */
@NullMarked
package org.xianxing.app.coordination.ui;

import org.jspecify.annotations.NullMarked;
