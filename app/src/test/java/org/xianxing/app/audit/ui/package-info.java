@NullMarked
package org.xianxing.app.audit.ui;

import org.jspecify.annotations.NullMarked;
