/** Pages of the bulletin and of issued documents. */
@NullMarked
package org.xianxing.app.bulletin.ui;

import org.jspecify.annotations.NullMarked;
