/**
 * Coordination: policy needs and problems with their path to the leading group, meetings whose
 * decisions become tasks, documents for approval and for the record.
 */
@NullMarked
package org.xianxing.domain.coordination;

import org.jspecify.annotations.NullMarked;
