/** Tests of filling the catalog. */
@NullMarked
package org.xianxing.app.catalog;

import org.jspecify.annotations.NullMarked;
