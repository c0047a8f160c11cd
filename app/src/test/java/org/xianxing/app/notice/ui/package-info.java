@NullMarked
package org.xianxing.app.notice.ui;

import org.jspecify.annotations.NullMarked;
