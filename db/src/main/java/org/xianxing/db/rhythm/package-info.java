/** The rhythm of reports, as it is stored. */
@NullMarked
package org.xianxing.db.rhythm;

import org.jspecify.annotations.NullMarked;
