/** Tests of keeping files. */
@NullMarked
package org.xianxing.app.storage;

import org.jspecify.annotations.NullMarked;
