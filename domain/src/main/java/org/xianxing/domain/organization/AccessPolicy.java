package org.xianxing.domain.organization;

/**
 * The one place that decides who may do what: role × organization × action. Application services
 * ask it before they act; views ask it to show or explain.
 */
public final class AccessPolicy {

    private AccessPolicy() {}

    /** Whether the actor may do this to that. */
    public static boolean allows(Actor actor, Action action, Target target) {
        return switch (action) {
            case VIEW_REGISTRY -> true;
            case MANAGE_REGISTRY ->
                    actor.role() == Role.PROVINCE_EVALUATOR
                            || actor.role() == Role.SYSTEM_ADMINISTRATOR;
            case VIEW_CATALOG, VIEW_RANKING, VIEW_ISSUED_BULLETIN, VIEW_PLAN ->
                    !actor.role().isAdministrator();
            case VIEW_PROGRESS, VIEW_REPORT, VIEW_CASE, VIEW_MATTER, VIEW_MEETING ->
                    actor.isProvince() || worksForAUnit(actor) && isOwnUnit(actor, target);
            case REPORT_PROGRESS, FILE_REPORT, HANDLE_CASE ->
                    worksForAUnit(actor) && isOwnUnit(actor, target);
            // The office does not ask itself.
            case RAISE_MATTER, FILE_DOCUMENT ->
                    worksForAUnit(actor)
                            && actor.role() != Role.PROVINCE_EVALUATOR
                            && isOwnUnit(actor, target);
            case CHECK_DOCUMENT ->
                    actor.role() == Role.PROVINCE_EVALUATOR
                            || actor.role() == Role.DEPARTMENT_OFFICIAL && isOwnUnit(actor, target);
            case CONVENE_MATTER ->
                    actor.role() == Role.DEPARTMENT_OFFICIAL && isOwnUnit(actor, target);
            case INSTRUCT, APPROVE_DOCUMENT -> actor.role() == Role.PROVINCE_LEADER;
            case VIEW_SHEET ->
                    switch (actor.role()) {
                        case ZONE_OFFICIAL, ZONE_APPROVER -> isOwnZone(actor, target);
                        case CITY_REVIEWER -> isOwnCity(actor, target);
                        case PROVINCE_EVALUATOR, PROVINCE_LEADER -> true;
                        case COUNTY_OFFICIAL,
                                AREA_OFFICIAL,
                                DEPARTMENT_OFFICIAL,
                                PROVINCE_PUBLISHER,
                                READER,
                                SYSTEM_ADMINISTRATOR,
                                SECURITY_ADMINISTRATOR,
                                AUDIT_ADMINISTRATOR ->
                                false;
                    };
            case RECORD_CLAIM -> actor.role() == Role.ZONE_OFFICIAL && isOwnZone(actor, target);
            case SUBMIT_SHEET, FILE_OBJECTION ->
                    (actor.role() == Role.ZONE_OFFICIAL || actor.role() == Role.ZONE_APPROVER)
                            && isOwnZone(actor, target);
            case CLAIM_CITY_MILESTONE, REVIEW_FOR_CITY ->
                    actor.role() == Role.CITY_REVIEWER && isOwnCity(actor, target);
            case GRANT_EXTENSION ->
                    switch (actor.role()) {
                        case CITY_REVIEWER -> isOwnCity(actor, target);
                        case PROVINCE_EVALUATOR -> true;
                        case ZONE_OFFICIAL,
                                ZONE_APPROVER,
                                COUNTY_OFFICIAL,
                                AREA_OFFICIAL,
                                DEPARTMENT_OFFICIAL,
                                PROVINCE_PUBLISHER,
                                PROVINCE_LEADER,
                                READER,
                                SYSTEM_ADMINISTRATOR,
                                SECURITY_ADMINISTRATOR,
                                AUDIT_ADMINISTRATOR ->
                                false;
                    };
            case VIEW_RANKING_EARLY -> actor.isProvince();
            case REVIEW_FOR_PROVINCE,
                    DECIDE_OBJECTION,
                    MANAGE_CYCLE,
                    MANAGE_RUBRIC,
                    MANAGE_CATALOG,
                    ENTER_RANKS,
                    FIX_RANKING,
                    SET_REWARDS,
                    DRAFT_BULLETIN,
                    MANAGE_PLAN,
                    CHECK_PROGRESS,
                    MANAGE_RHYTHM,
                    CHECK_REPORT,
                    SUPERVISE,
                    FORWARD_MATTER,
                    MANAGE_MEETING,
                    SET_REMINDERS ->
                    actor.role() == Role.PROVINCE_EVALUATOR;
            case READ_AUDIT -> actor.role() == Role.AUDIT_ADMINISTRATOR;
            case SIGN_BULLETIN -> actor.role() == Role.PROVINCE_LEADER;
            case ISSUE_BULLETIN ->
                    actor.role() == Role.PROVINCE_EVALUATOR
                            || actor.role() == Role.PROVINCE_PUBLISHER;
            case MANAGE_ACCOUNTS, MANAGE_DELIVERY -> actor.role() == Role.SYSTEM_ADMINISTRATOR;
            case VIEW_ACCOUNTS ->
                    actor.role() == Role.SYSTEM_ADMINISTRATOR
                            || actor.role() == Role.SECURITY_ADMINISTRATOR;
            case MANAGE_POSTS, MANAGE_SECURITY -> actor.role() == Role.SECURITY_ADMINISTRATOR;
        };
    }

    /**
     * Insists on a permission.
     *
     * @throws PermissionDeniedException when the actor may not
     */
    public static void require(Actor actor, Action action, Target target) {
        if (!allows(actor, action, target)) {
            throw new PermissionDeniedException(actor, action, target);
        }
    }

    private static boolean isOwnZone(Actor actor, Target target) {
        return switch (target) {
            case Target.Zone(OrganizationId zone, _) -> zone.equals(actor.organization());
            case Target.City _, Target.Unit _, Target.Province() -> false;
        };
    }

    private static boolean isOwnCity(Actor actor, Target target) {
        return switch (target) {
            case Target.Zone(_, OrganizationId reviewer) -> reviewer.equals(actor.organization());
            case Target.City(OrganizationId body) -> body.equals(actor.organization());
            case Target.Unit _, Target.Province() -> false;
        };
    }

    private static boolean isOwnUnit(Actor actor, Target target) {
        return switch (target) {
            case Target.Unit(OrganizationId body) -> body.equals(actor.organization());
            case Target.Zone _, Target.City _, Target.Province() -> false;
        };
    }

    /** Whether the role does a unit's part in plans, reports and cases. */
    private static boolean worksForAUnit(Actor actor) {
        return switch (actor.role()) {
            case ZONE_OFFICIAL,
                    ZONE_APPROVER,
                    CITY_REVIEWER,
                    COUNTY_OFFICIAL,
                    AREA_OFFICIAL,
                    DEPARTMENT_OFFICIAL,
                    PROVINCE_EVALUATOR ->
                    true;
            case PROVINCE_PUBLISHER,
                    PROVINCE_LEADER,
                    READER,
                    SYSTEM_ADMINISTRATOR,
                    SECURITY_ADMINISTRATOR,
                    AUDIT_ADMINISTRATOR ->
                    false;
        };
    }
}
