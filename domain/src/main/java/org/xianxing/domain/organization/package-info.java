/** Divisions, organizations, the people who act for them, and who may do what. */
@NullMarked
package org.xianxing.domain.organization;

import org.jspecify.annotations.NullMarked;
