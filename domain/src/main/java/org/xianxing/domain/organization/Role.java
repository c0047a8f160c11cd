package org.xianxing.domain.organization;

/** What a person is in a post, for the organization of that post. */
public enum Role {
    /** 开发区填报: records claims and submits the self-score of one zone. */
    ZONE_OFFICIAL,
    /** 市初审: claims the city's milestones and reviews the zones of one city. */
    CITY_REVIEWER,
    /** 省复审: settings, province review, objections, ranking and drafting for the province office. */
    PROVINCE_EVALUATOR,
    /** 省领导: reads everything and signs the bulletin. */
    PROVINCE_LEADER,
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
            case ZONE_OFFICIAL, CITY_REVIEWER, PROVINCE_EVALUATOR, PROVINCE_LEADER -> false;
        };
    }

    /** Whether organizations of this kind have such a post. */
    public boolean fits(OrganizationKind kind) {
        return switch (this) {
            case ZONE_OFFICIAL -> kind.isDevelopmentZone();
            case CITY_REVIEWER -> kind == OrganizationKind.CITY_BUREAU;
            case PROVINCE_EVALUATOR,
                    PROVINCE_LEADER,
                    SYSTEM_ADMINISTRATOR,
                    SECURITY_ADMINISTRATOR,
                    AUDIT_ADMINISTRATOR ->
                    kind == OrganizationKind.PROVINCE_OFFICE;
        };
    }
}
