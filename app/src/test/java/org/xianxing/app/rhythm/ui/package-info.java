@NullMarked
package org.xianxing.app.rhythm.ui;

import org.jspecify.annotations.NullMarked;
