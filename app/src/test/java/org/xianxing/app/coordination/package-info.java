@NullMarked
package org.xianxing.app.coordination;

import org.jspecify.annotations.NullMarked;
