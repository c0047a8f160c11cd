@NullMarked
package org.xianxing.app.start;

import org.jspecify.annotations.NullMarked;
