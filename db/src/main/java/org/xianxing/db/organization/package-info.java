/** Divisions, organizations and accounts in the database. */
@NullMarked
package org.xianxing.db.organization;

import org.jspecify.annotations.NullMarked;
