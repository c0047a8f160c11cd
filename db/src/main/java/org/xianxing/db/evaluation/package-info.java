/** Rubrics, cycles, sheets, claims, objections and rankings in tables. */
@NullMarked
package org.xianxing.db.evaluation;

import org.jspecify.annotations.NullMarked;
