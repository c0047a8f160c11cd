/** The audit trail: where it is kept, the daily heads of its chains, searching and exporting it. */
@NullMarked
package org.xianxing.app.audit;

import org.jspecify.annotations.NullMarked;
