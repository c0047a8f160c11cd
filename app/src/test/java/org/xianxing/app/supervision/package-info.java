@NullMarked
package org.xianxing.app.supervision;

import org.jspecify.annotations.NullMarked;
