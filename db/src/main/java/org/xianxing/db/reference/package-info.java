/** Facts from public sources that every installation starts with. */
@NullMarked
package org.xianxing.db.reference;

import org.jspecify.annotations.NullMarked;
