@NullMarked
package org.xianxing.app.registry;

import org.jspecify.annotations.NullMarked;
