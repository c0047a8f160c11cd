/** Calendars to subscribe to, in the database. */
@NullMarked
package org.xianxing.db.calendar;

import org.jspecify.annotations.NullMarked;
