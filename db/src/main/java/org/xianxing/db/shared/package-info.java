/** The way to the database: its schema, its transactions, and how its columns become values. */
@NullMarked
package org.xianxing.db.shared;

import org.jspecify.annotations.NullMarked;
