@NullMarked
package org.xianxing.app.catalog;

import org.jspecify.annotations.NullMarked;
