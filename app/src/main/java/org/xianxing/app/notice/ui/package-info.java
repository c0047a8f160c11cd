/** The bell, the inbox, and the settings of notices. */
@NullMarked
package org.xianxing.app.notice.ui;

import org.jspecify.annotations.NullMarked;
