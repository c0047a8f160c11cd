/**
 * Invented zones, people and years for trying the system out; everything made here is marked 演示数据.
 */
@NullMarked
package org.xianxing.app.demonstration;

import org.jspecify.annotations.NullMarked;
