/** The screen of the calendar, and its files. */
@NullMarked
package org.xianxing.app.calendar.ui;

import org.jspecify.annotations.NullMarked;
