/** The audit trail: chains of records, the heads of chains outside the database, and the proof. */
@NullMarked
package org.xianxing.db.audit;

import org.jspecify.annotations.NullMarked;
