/** Calendars to subscribe to. */
@NullMarked
package org.xianxing.domain.calendar;

import org.jspecify.annotations.NullMarked;
