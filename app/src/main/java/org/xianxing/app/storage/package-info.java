/** Keeps the contents of files: evidence and issued documents. */
@NullMarked
package org.xianxing.app.storage;

import org.jspecify.annotations.NullMarked;
