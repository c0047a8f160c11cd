/**
 * The replication catalog (可复制创新成果文件目录): documents in batches, each with a stated number of items
 * that development zones replicate.
 *
 * <p>At the end of 2020 it had 16 batches with 335 items (闽自贸办〔2021〕1号 附件1). The annex states
 * numbers, not items, so every batch has as many places as stated, and most of them await the
 * import of their titles.
 */
@NullMarked
package org.xianxing.domain.catalog;

import org.jspecify.annotations.NullMarked;
