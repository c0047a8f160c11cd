@NullMarked
package org.xianxing.app.supervision.ui;

import org.jspecify.annotations.NullMarked;
