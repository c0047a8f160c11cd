/** 三定规定: what a department does, its divisions and its posts, with the clause of each. */
@NullMarked
package org.xianxing.domain.registry;

import org.jspecify.annotations.NullMarked;
