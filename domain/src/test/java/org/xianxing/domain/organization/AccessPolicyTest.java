package org.xianxing.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessPolicyTest {

    private static final OrganizationId ZONE = id(1);
    private static final OrganizationId SIBLING_ZONE = id(2);
    private static final OrganizationId CITY = id(3);
    private static final OrganizationId OTHER_CITY = id(4);
    private static final OrganizationId PROVINCE = id(5);

    /** Each letter is a target that is allowed: own zone, sibling zone, own city, other city. */
    @ParameterizedTest(name = "{0}: zone {1}, city {2}, evaluator {3}, leader {4}, admin {5}")
    @CsvSource(
            textBlock =
                    """
                    # action,              zone, city, evaluator, leader, administrator
                    VIEW_SHEET,            o,    os,   osf,       osf,    -
                    RECORD_CLAIM,          o,    -,    -,         -,      -
                    SUBMIT_SHEET,          o,    -,    -,         -,      -
                    FILE_OBJECTION,        o,    -,    -,         -,      -
                    REVIEW_FOR_CITY,       -,    os,   -,         -,      -
                    GRANT_EXTENSION,       -,    os,   osf,       -,      -
                    REVIEW_FOR_PROVINCE,   -,    -,    osf,       -,      -
                    DECIDE_OBJECTION,      -,    -,    osf,       -,      -
                    """)
    void who_may_do_what_to_which_zone(
            Action action,
            String zone,
            String city,
            String evaluator,
            String leader,
            String administrator) {
        assertThat(allowed(Role.ZONE_OFFICIAL, ZONE, action)).isEqualTo(zone);
        assertThat(allowed(Role.CITY_REVIEWER, CITY, action)).isEqualTo(city);
        assertThat(allowed(Role.PROVINCE_EVALUATOR, PROVINCE, action)).isEqualTo(evaluator);
        assertThat(allowed(Role.PROVINCE_LEADER, PROVINCE, action)).isEqualTo(leader);
        assertThat(allowed(Role.ADMINISTRATOR, PROVINCE, action)).isEqualTo(administrator);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            textBlock =
                    """
                    MANAGE_CYCLE,         PROVINCE_EVALUATOR
                    MANAGE_RUBRIC,        PROVINCE_EVALUATOR
                    MANAGE_CATALOG,       PROVINCE_EVALUATOR
                    ENTER_RANKS,          PROVINCE_EVALUATOR
                    FIX_RANKING,          PROVINCE_EVALUATOR
                    SET_REWARDS,          PROVINCE_EVALUATOR
                    DRAFT_BULLETIN,       PROVINCE_EVALUATOR
                    SIGN_BULLETIN,        PROVINCE_LEADER
                    """)
    void acts_of_the_province_office_belong_to_one_role(Action action, Role only) {
        for (Role role : Role.values()) {
            assertThat(AccessPolicy.allows(actor(role, PROVINCE), action, Target.PROVINCE))
                    .as("%s as %s", action, role)
                    .isEqualTo(role == only);
        }
    }

    @Test
    void a_city_claims_its_own_milestones_only() {
        Actor city = actor(Role.CITY_REVIEWER, CITY);

        assertThat(AccessPolicy.allows(city, Action.CLAIM_CITY_MILESTONE, new Target.City(CITY)))
                .isTrue();
        assertThat(
                        AccessPolicy.allows(
                                city, Action.CLAIM_CITY_MILESTONE, new Target.City(OTHER_CITY)))
                .isFalse();
    }

    @Test
    void the_administrator_sees_no_results() {
        Actor administrator = actor(Role.ADMINISTRATOR, PROVINCE);

        for (Action action : Action.values()) {
            assertThat(AccessPolicy.allows(administrator, action, Target.PROVINCE)).isFalse();
        }
    }

    @Test
    void insisting_on_a_missing_permission_fails() {
        assertThatThrownBy(() ->
                        AccessPolicy.require(
                                actor(Role.ZONE_OFFICIAL, ZONE),
                                Action.SUBMIT_SHEET,
                                new Target.Zone(SIBLING_ZONE, CITY)))
                .isInstanceOf(PermissionDeniedException.class);
    }

    /** o: own zone or a zone of the own city; s: its sibling; f: a zone of another city. */
    private static String allowed(Role role, OrganizationId organization, Action action) {
        Actor actor = actor(role, organization);
        String allowed =
                (AccessPolicy.allows(actor, action, new Target.Zone(ZONE, CITY)) ? "o" : "")
                        + (AccessPolicy.allows(actor, action, new Target.Zone(SIBLING_ZONE, CITY))
                                ? "s"
                                : "")
                        + (AccessPolicy.allows(actor, action, new Target.Zone(id(9), OTHER_CITY))
                                ? "f"
                                : "");
        return allowed.isEmpty() ? "-" : allowed;
    }

    private static Actor actor(Role role, OrganizationId organization) {
        return new Actor(
                new AccountId(new UUID(0, 1)),
                "林晓岚",
                role,
                organization,
                "刺桐",
                new DivisionCode("350500"));
    }

    private static OrganizationId id(int number) {
        return new OrganizationId(new UUID(0, number));
    }
}
