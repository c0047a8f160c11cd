@NullMarked
package org.xianxing.app.evaluation;

import org.jspecify.annotations.NullMarked;
