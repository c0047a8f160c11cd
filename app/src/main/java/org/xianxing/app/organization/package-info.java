/** Accounts, posts and what sign-in demands. */
@NullMarked
package org.xianxing.app.organization;

import org.jspecify.annotations.NullMarked;
