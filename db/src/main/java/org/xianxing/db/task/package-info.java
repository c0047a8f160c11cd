/** Plans, tasks and progress reports in the database. */
@NullMarked
package org.xianxing.db.task;

import org.jspecify.annotations.NullMarked;
