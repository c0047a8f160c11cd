/** The screens of the replication catalog. */
@NullMarked
package org.xianxing.app.catalog.ui;

import org.jspecify.annotations.NullMarked;
