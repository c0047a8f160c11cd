@NullMarked
package org.xianxing.db.notice;

import org.jspecify.annotations.NullMarked;
