@NullMarked
package org.xianxing.app.audit;

import org.jspecify.annotations.NullMarked;
