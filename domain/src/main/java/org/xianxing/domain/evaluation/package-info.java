/**
 * The yearly evaluation: the rubric as data, claims of facts, reviews, one scoring function,
 * objections and the ranking.
 *
 * <p>Source: 闽自贸办〔2021〕1号, 三（二）实行动态管理 and 附件2 评估细则（暂行）.
 */
@NullMarked
package org.xianxing.domain.evaluation;

import org.jspecify.annotations.NullMarked;
