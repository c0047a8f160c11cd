@NullMarked
package org.xianxing.app.evaluation.ui;

import org.jspecify.annotations.NullMarked;
