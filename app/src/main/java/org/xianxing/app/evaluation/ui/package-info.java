/** Screens of the evaluation. They show and collect; services decide. */
@NullMarked
package org.xianxing.app.evaluation.ui;

import org.jspecify.annotations.NullMarked;
