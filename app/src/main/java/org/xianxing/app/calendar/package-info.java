/** What is due when, of all features, on a page and as a calendar to subscribe to. */
@NullMarked
package org.xianxing.app.calendar;

import org.jspecify.annotations.NullMarked;
