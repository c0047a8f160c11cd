/** Charters and structure of organizations in the database. */
@NullMarked
package org.xianxing.db.registry;

import org.jspecify.annotations.NullMarked;
