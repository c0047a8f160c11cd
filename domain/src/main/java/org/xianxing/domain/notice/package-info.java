/** Notices: what people are told because something happened or is due. */
@NullMarked
package org.xianxing.domain.notice;

import org.jspecify.annotations.NullMarked;
