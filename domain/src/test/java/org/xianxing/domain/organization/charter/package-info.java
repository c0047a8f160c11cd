@NullMarked
package org.xianxing.domain.organization.charter;

import org.jspecify.annotations.NullMarked;
