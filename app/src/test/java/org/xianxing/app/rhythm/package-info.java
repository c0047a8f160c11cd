@NullMarked
package org.xianxing.app.rhythm;

import org.jspecify.annotations.NullMarked;
