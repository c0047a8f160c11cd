@NullMarked
package org.xianxing.domain.rhythm;

import org.jspecify.annotations.NullMarked;
