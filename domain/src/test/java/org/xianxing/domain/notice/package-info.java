@NullMarked
package org.xianxing.domain.notice;

import org.jspecify.annotations.NullMarked;
