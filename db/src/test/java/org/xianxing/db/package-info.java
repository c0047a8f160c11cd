/** What the tests of every module use to have a real database. */
@NullMarked
package org.xianxing.db;

import org.jspecify.annotations.NullMarked;
