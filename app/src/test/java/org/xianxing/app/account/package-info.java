@NullMarked
package org.xianxing.app.account;

import org.jspecify.annotations.NullMarked;
