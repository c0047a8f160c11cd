/** Stores matters, meetings and filed documents with their histories. */
@NullMarked
package org.xianxing.db.coordination;

import org.jspecify.annotations.NullMarked;
