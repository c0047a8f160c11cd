@NullMarked
package org.xianxing.app.notice;

import org.jspecify.annotations.NullMarked;
