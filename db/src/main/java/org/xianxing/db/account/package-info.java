/** Stored settings of security, second factors and sessions. */
@NullMarked
package org.xianxing.db.account;

import org.jspecify.annotations.NullMarked;
