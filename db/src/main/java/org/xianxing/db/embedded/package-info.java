/** A MariaDB server of our own for a first start, for demonstrations and for tests. */
@NullMarked
package org.xianxing.db.embedded;

import org.jspecify.annotations.NullMarked;
