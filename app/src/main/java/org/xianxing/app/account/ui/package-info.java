/** Screens of accounts and sign-in. */
@NullMarked
package org.xianxing.app.account.ui;

import org.jspecify.annotations.NullMarked;
