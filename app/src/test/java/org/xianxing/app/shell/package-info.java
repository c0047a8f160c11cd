@NullMarked
package org.xianxing.app.shell;

import org.jspecify.annotations.NullMarked;
