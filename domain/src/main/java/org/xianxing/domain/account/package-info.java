/** What passwords, second factors, sessions and posts of a person must be like. */
@NullMarked
package org.xianxing.domain.account;

import org.jspecify.annotations.NullMarked;
