/** Work that comes round by itself, run by one node for all. */
@NullMarked
package org.xianxing.app.jobs;

import org.jspecify.annotations.NullMarked;
