/** Who is signed in, and what an address may be opened by. */
@NullMarked
package org.xianxing.app.security;

import org.jspecify.annotations.NullMarked;
