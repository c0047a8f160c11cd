@NullMarked
package org.xianxing.app.calendar.ui;

import org.jspecify.annotations.NullMarked;
