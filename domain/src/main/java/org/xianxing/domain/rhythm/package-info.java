/** The rhythm of reports: schedules, workdays, what is due from whom, and what was sent. */
@NullMarked
package org.xianxing.domain.rhythm;

import org.jspecify.annotations.NullMarked;
