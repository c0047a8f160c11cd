@NullMarked
package org.xianxing.app.bulletin;

import org.jspecify.annotations.NullMarked;
