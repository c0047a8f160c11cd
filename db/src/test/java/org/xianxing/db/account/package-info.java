/** Tests of what is stored of accounts. */
@NullMarked
package org.xianxing.db.account;

import org.jspecify.annotations.NullMarked;
