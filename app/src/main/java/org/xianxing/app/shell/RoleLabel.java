package org.xianxing.app.shell;

import org.xianxing.domain.organization.Role;

/** Message keys of the roles' names. */
public final class RoleLabel {

    private RoleLabel() {}

    public static String key(Role role) {
        return switch (role) {
            case ZONE_OFFICIAL -> "organization.role-zone-official";
            case ZONE_APPROVER -> "organization.role-zone-approver";
            case COUNTY_OFFICIAL -> "organization.role-county-official";
            case AREA_OFFICIAL -> "organization.role-area-official";
            case DEPARTMENT_OFFICIAL -> "organization.role-department-official";
            case PROVINCE_PUBLISHER -> "organization.role-province-publisher";
            case READER -> "organization.role-reader";
            case CITY_REVIEWER -> "organization.role-city-reviewer";
            case PROVINCE_EVALUATOR -> "organization.role-province-evaluator";
            case PROVINCE_LEADER -> "organization.role-province-leader";
            case SYSTEM_ADMINISTRATOR -> "organization.role-system-administrator";
            case SECURITY_ADMINISTRATOR -> "organization.role-security-administrator";
            case AUDIT_ADMINISTRATOR -> "organization.role-audit-administrator";
        };
    }
}
