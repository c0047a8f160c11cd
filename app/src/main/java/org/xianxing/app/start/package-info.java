/** What happens between the command line and the first page: settings, checks, the database. */
@NullMarked
package org.xianxing.app.start;

import org.jspecify.annotations.NullMarked;
