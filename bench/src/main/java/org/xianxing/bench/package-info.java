/** Benchmarks of what people wait for. */
@NullMarked
package org.xianxing.bench;

import org.jspecify.annotations.NullMarked;
