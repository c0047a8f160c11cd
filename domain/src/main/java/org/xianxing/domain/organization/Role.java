package org.xianxing.domain.organization;

/** What a person is in a post, for the organization of that post. */
public enum Role {
    /** 开发区填报: records claims of one zone, and submits its self-score where nobody approves. */
    ZONE_OFFICIAL,
    /** 开发区审核: submits the self-score of one zone that others filled in. */
    ZONE_APPROVER,
    /** 市初审: claims the city's milestones and reviews the zones of one city. */
    CITY_REVIEWER,
    /** 县（市、区）: a government's part in plans, reports and cases. */
    COUNTY_OFFICIAL,
    /** 自贸片区: an area's part in plans, reports and cases. */
    AREA_OFFICIAL,
    /** 专题组、省直部门、中央驻地方单位、企业: their part in plans, reports and cases. */
    DEPARTMENT_OFFICIAL,
    /** 省复审: settings, province review, objections, ranking and drafting for the province office. */
    PROVINCE_EVALUATOR,
    /** 省发布: numbers and issues the signed bulletin. */
    PROVINCE_PUBLISHER,
    /** 省领导: reads everything and signs the bulletin. */
    PROVINCE_LEADER,
    /** 只读: reads what is published, for any organization. */
    READER,
    /** 系统管理员: accounts, posts and organizations; no part in scoring. */
    SYSTEM_ADMINISTRATOR,
    /** 安全管理员: what passwords, sign-in and roles demand; no part in scoring. */
    SECURITY_ADMINISTRATOR,
    /** 审计管理员: reads the audit trail and nothing else. */
    AUDIT_ADMINISTRATOR;

    /** Whether this is one of the three administrators, of which a person can be one only. */
    public boolean isAdministrator() {
        return switch (this) {
            case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR -> true;
            case ZONE_OFFICIAL,
                    ZONE_APPROVER,
                    CITY_REVIEWER,
                    COUNTY_OFFICIAL,
                    AREA_OFFICIAL,
                    DEPARTMENT_OFFICIAL,
                    PROVINCE_EVALUATOR,
                    PROVINCE_PUBLISHER,
                    PROVINCE_LEADER,
                    READER ->
                    false;
        };
    }

    /** Whether organizations of this kind have such a post. */
    public boolean fits(OrganizationKind kind) {
        return switch (this) {
            case ZONE_OFFICIAL, ZONE_APPROVER -> kind.isDevelopmentZone();
            case CITY_REVIEWER -> kind == OrganizationKind.CITY_BUREAU;
            case COUNTY_OFFICIAL -> kind == OrganizationKind.GOVERNMENT;
            case AREA_OFFICIAL -> kind == OrganizationKind.FTZ_AREA;
            case DEPARTMENT_OFFICIAL ->
                    kind == OrganizationKind.TOPIC_GROUP
                            || kind == OrganizationKind.DEPARTMENT
                            || kind == OrganizationKind.CENTRAL_BODY
                            || kind == OrganizationKind.ENTERPRISE;
            case READER -> true;
            case PROVINCE_EVALUATOR,
                    PROVINCE_PUBLISHER,
                    PROVINCE_LEADER,
                    SYSTEM_ADMINISTRATOR,
                    SECURITY_ADMINISTRATOR,
                    AUDIT_ADMINISTRATOR ->
                    kind == OrganizationKind.PROVINCE_OFFICE;
        };
    }
}
