@NullMarked
package org.xianxing.app.organization;

import org.jspecify.annotations.NullMarked;
