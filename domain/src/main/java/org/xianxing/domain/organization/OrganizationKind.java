package org.xianxing.domain.organization;

/** What an organization is. The order is that of lists and trees. */
public enum OrganizationKind {
    /** 人民政府、党委、人大: organs of a division. */
    GOVERNMENT,
    /** 领导小组、指挥部. */
    LEADING_GROUP,
    /** 省自贸办: the office of the leading group. */
    PROVINCE_OFFICE,
    /** 省直部门: a department of the province, with a charter (三定规定). */
    DEPARTMENT,
    /** 专题组: one of the five topic groups. */
    TOPIC_GROUP,
    /** 自贸片区管委会. */
    FTZ_AREA,
    /** 中央驻地方单位: customs, taxation, the central bank's branches. */
    CENTRAL_BODY,
    /** 企业 that a plan names as a responsible unit. */
    ENTERPRISE,
    /** 设区市 (or 平潭综合实验区) body that reviews its zones: 市商务局. */
    CITY_BUREAU,
    /** 国家级/省级经济技术开发区. */
    ECONOMIC_ZONE,
    /** 高新技术产业开发区. */
    HIGH_TECH_ZONE,
    /** 海关特殊监管区域. */
    CUSTOMS_ZONE,
    /** 产业园区 and other parks whose level the source does not state. */
    INDUSTRIAL_PARK,
    /** 区块 of an area or zone. */
    BLOCK;

    /** Whether an organization of this kind can be evaluated. */
    public boolean isDevelopmentZone() {
        return switch (this) {
            case ECONOMIC_ZONE, HIGH_TECH_ZONE, CUSTOMS_ZONE, INDUSTRIAL_PARK -> true;
            case GOVERNMENT,
                    LEADING_GROUP,
                    PROVINCE_OFFICE,
                    DEPARTMENT,
                    TOPIC_GROUP,
                    FTZ_AREA,
                    CENTRAL_BODY,
                    ENTERPRISE,
                    CITY_BUREAU,
                    BLOCK ->
                    false;
        };
    }
}
