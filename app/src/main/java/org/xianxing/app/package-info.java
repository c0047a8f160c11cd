/** Puts the modules together and starts them. */
@NullMarked
package org.xianxing.app;

import org.jspecify.annotations.NullMarked;
