package org.xianxing.domain.organization;

/**
 * What an organization is; the levels and kinds of DOMAIN section 2 that take part in the yearly
 * evaluation.
 */
public enum OrganizationKind {
    /** 省自贸办: the office of the leading group. */
    PROVINCE_OFFICE,
    /** 省直部门: a department of the province, with a charter (三定规定). */
    DEPARTMENT,
    /** 专题组: one of the five topic groups. */
    TOPIC_GROUP,
    /** 自贸片区管委会. */
    FTZ_AREA,
    /** 设区市 (or 平潭综合实验区) body that reviews its zones: 市商务局. */
    CITY_BUREAU,
    /** 国家级/省级经济技术开发区. */
    ECONOMIC_ZONE,
    /** 高新技术产业开发区. */
    HIGH_TECH_ZONE,
    /** 海关特殊监管区域. */
    CUSTOMS_ZONE,
    /** 产业园区 and other parks whose level the source does not state. */
    INDUSTRIAL_PARK;

    /** Whether an organization of this kind can be evaluated. */
    public boolean isDevelopmentZone() {
        return switch (this) {
            case ECONOMIC_ZONE, HIGH_TECH_ZONE, CUSTOMS_ZONE, INDUSTRIAL_PARK -> true;
            case PROVINCE_OFFICE, DEPARTMENT, TOPIC_GROUP, FTZ_AREA, CITY_BUREAU -> false;
        };
    }
}
