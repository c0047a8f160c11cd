/** The audit trail on the screen: searching, opening, exporting and verifying records. */
@NullMarked
package org.xianxing.app.audit.ui;

import org.jspecify.annotations.NullMarked;
