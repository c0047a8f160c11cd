/** Stored notices, their delivery, what people set, and reminders. */
@NullMarked
package org.xianxing.db.notice;

import org.jspecify.annotations.NullMarked;
