package org.xianxing.app.security;

/**
 * Role names for {@link jakarta.annotation.security.RolesAllowed} on views, each equal to the name
 * of the role. Opening a view is the outer door only: what may be done is asked again in the
 * application services.
 */
public final class Access {

    public static final String ZONE_OFFICIAL = "ZONE_OFFICIAL";
    public static final String ZONE_APPROVER = "ZONE_APPROVER";
    public static final String COUNTY_OFFICIAL = "COUNTY_OFFICIAL";
    public static final String AREA_OFFICIAL = "AREA_OFFICIAL";
    public static final String DEPARTMENT_OFFICIAL = "DEPARTMENT_OFFICIAL";
    public static final String PROVINCE_PUBLISHER = "PROVINCE_PUBLISHER";
    public static final String READER = "READER";
    public static final String CITY_REVIEWER = "CITY_REVIEWER";
    public static final String PROVINCE_EVALUATOR = "PROVINCE_EVALUATOR";
    public static final String PROVINCE_LEADER = "PROVINCE_LEADER";
    public static final String SYSTEM_ADMINISTRATOR = "SYSTEM_ADMINISTRATOR";
    public static final String SECURITY_ADMINISTRATOR = "SECURITY_ADMINISTRATOR";
    public static final String AUDIT_ADMINISTRATOR = "AUDIT_ADMINISTRATOR";

    private Access() {}
}
