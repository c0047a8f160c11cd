@NullMarked
package org.xianxing.app.catalog.ui;

import org.jspecify.annotations.NullMarked;
