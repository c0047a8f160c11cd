@NullMarked
package org.xianxing.app.account.ui;

import org.jspecify.annotations.NullMarked;
