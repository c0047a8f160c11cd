@NullMarked
package org.xianxing.domain.registry;

import org.jspecify.annotations.NullMarked;
