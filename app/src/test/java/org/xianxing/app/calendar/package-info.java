@NullMarked
package org.xianxing.app.calendar;

import org.jspecify.annotations.NullMarked;
