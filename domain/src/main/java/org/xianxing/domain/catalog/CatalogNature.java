package org.xianxing.domain.catalog;

/**
 * What the rubric counts an item as (附件2 B4, B5). No source states it for any item: the province
 * office determines it.
 */
public enum CatalogNature {
    /** 跨区域、跨部门、跨层级: 2 points each in B4. */
    CROSS_CUTTING,
    /** 专项: 0.5 points each in B5. */
    SPECIFIC,
    /** Not determined yet; zones may claim it under either indicator, and the reviewers decide. */
    UNDETERMINED
}
