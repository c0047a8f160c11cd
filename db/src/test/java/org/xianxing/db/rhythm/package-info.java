@NullMarked
package org.xianxing.db.rhythm;

import org.jspecify.annotations.NullMarked;
