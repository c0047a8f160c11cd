/** Accounts, posts and what sign-in demands. */
@NullMarked
package org.xianxing.app.account;

import org.jspecify.annotations.NullMarked;
