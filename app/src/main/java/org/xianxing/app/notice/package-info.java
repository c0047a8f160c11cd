/** Notices: the inbox, what leaves by e-mail and webhook, what people set, and reminders. */
@NullMarked
package org.xianxing.app.notice;

import org.jspecify.annotations.NullMarked;
