@NullMarked
package org.xianxing.app.security;

import org.jspecify.annotations.NullMarked;
