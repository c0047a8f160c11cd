/** The replication catalog in the application. */
@NullMarked
package org.xianxing.app.catalog;

import org.jspecify.annotations.NullMarked;
