/**
 * Application services of the evaluation: transaction, permission and trace around the domain's
 * decisions.
 */
@NullMarked
package org.xianxing.app.evaluation;

import org.jspecify.annotations.NullMarked;
