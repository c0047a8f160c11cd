package org.xianxing.domain.coordination;

import org.xianxing.domain.organization.OrganizationKind;

/**
 * What is raised. 福建自贸试验区管理机构运行机制规定 二（三）2:
 * 片区贯彻落实中的政策需求和重大问题……需国家或省里出台政策或协调解决的，由片区管委会向省相关专题组提出（抄送省自贸办）； 二（一）4:
 * 重要事项由省自贸办汇总后及时报告省领导或省领导小组；二（二）2: 重要情况及时报送.
 */
public enum MatterKind {
    /** 政策需求. */
    NEED,
    /** 重大问题. */
    PROBLEM,
    /** 重要事项即时报送: straight to the office, with a copy to the topic group. */
    IMPORTANT;

    /** Whether it goes to the office without passing a topic group. */
    public boolean isStraight() {
        return this == IMPORTANT;
    }

    /**
     * Whether a body of this kind raises it. Needs and problems are those of areas, zones, counties
     * and cities; important matters come from departments and topic groups too.
     */
    public boolean comesFrom(OrganizationKind kind) {
        return switch (kind) {
            case FTZ_AREA,
                    CITY_BUREAU,
                    GOVERNMENT,
                    ECONOMIC_ZONE,
                    HIGH_TECH_ZONE,
                    CUSTOMS_ZONE,
                    INDUSTRIAL_PARK ->
                    true;
            case DEPARTMENT, TOPIC_GROUP, CENTRAL_BODY, ENTERPRISE -> this == IMPORTANT;
            case LEADING_GROUP, PROVINCE_OFFICE, BLOCK -> false;
        };
    }
}
