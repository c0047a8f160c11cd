/** The rhythm of reports: schedules, workdays, what units send and what the office makes of it. */
@NullMarked
package org.xianxing.app.rhythm;

import org.jspecify.annotations.NullMarked;
