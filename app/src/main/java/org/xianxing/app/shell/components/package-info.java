/** Parts that every view is made of. They know no feature, and take texts already translated. */
@NullMarked
package org.xianxing.app.shell.components;

import org.jspecify.annotations.NullMarked;
