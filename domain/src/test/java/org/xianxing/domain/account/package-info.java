/** Tests of the rules of accounts. */
@NullMarked
package org.xianxing.domain.account;

import org.jspecify.annotations.NullMarked;
