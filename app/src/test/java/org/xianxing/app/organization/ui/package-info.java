@NullMarked
package org.xianxing.app.organization.ui;

import org.jspecify.annotations.NullMarked;
