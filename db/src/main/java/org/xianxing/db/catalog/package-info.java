/** The replication catalog in the database. */
@NullMarked
package org.xianxing.db.catalog;

import org.jspecify.annotations.NullMarked;
