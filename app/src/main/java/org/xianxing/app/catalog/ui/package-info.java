/** Screens of the replication catalog: reading, reconciling, importing. */
@NullMarked
package org.xianxing.app.catalog.ui;

import org.jspecify.annotations.NullMarked;
