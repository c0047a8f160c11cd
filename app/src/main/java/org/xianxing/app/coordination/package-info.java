/** Policy needs and problems, meetings and their decisions, documents for approval and record. */
@NullMarked
package org.xianxing.app.coordination;

import org.jspecify.annotations.NullMarked;
