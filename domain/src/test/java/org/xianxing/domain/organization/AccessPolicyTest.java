package org.xianxing.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessPolicyTest {

    private static final OrganizationId OWN = OrganizationId.random();
    private static final OrganizationId OTHER = OrganizationId.random();
    private static final OrganizationId THIRD = OrganizationId.random();

    /**
     * own: what belongs to the actor's zone or city; unit: what belongs to the actor's own body;
     * all: everything in the province.
     */
    private static final String TABLE =
            """
            action               | zone | approver | city | county | area | department | evaluator | publisher | leader | reader | system | security | audit
            VIEW_REGISTRY        | all  | all      | all  | all    | all  | all        | all       | all       | all    | all    | all    | all      | all
            MANAGE_REGISTRY      | -    | -        | -    | -      | -    | -          | all       | -         | -      | -      | all    | -        | -
            VIEW_SHEET           | own  | own      | own  | -      | -    | -          | all       | -         | all    | -      | -      | -        | -
            RECORD_CLAIM         | own  | -        | -    | -      | -    | -          | -         | -         | -      | -      | -      | -        | -
            SUBMIT_SHEET         | own  | own      | -    | -      | -    | -          | -         | -         | -      | -      | -      | -        | -
            CLAIM_CITY_MILESTONE | -    | -        | own  | -      | -    | -          | -         | -         | -      | -      | -      | -        | -
            REVIEW_FOR_CITY      | -    | -        | own  | -      | -    | -          | -         | -         | -      | -      | -      | -        | -
            REVIEW_FOR_PROVINCE  | -    | -        | -    | -      | -    | -          | all       | -         | -      | -      | -      | -        | -
            GRANT_EXTENSION      | -    | -        | own  | -      | -    | -          | all       | -         | -      | -      | -      | -        | -
            FILE_OBJECTION       | own  | own      | -    | -      | -    | -          | -         | -         | -      | -      | -      | -        | -
            DECIDE_OBJECTION     | -    | -        | -    | -      | -    | -          | all       | -         | -      | -      | -      | -        | -
            MANAGE_CYCLE         | -    | -        | -    | -      | -    | -          | all       | -         | -      | -      | -      | -        | -
            MANAGE_RUBRIC        | -    | -        | -    | -      | -    | -          | all       | -         | -      | -      | -      | -        | -
            MANAGE_CATALOG       | -    | -        | -    | -      | -    | -          | all       | -         | -      | -      | -      | -        | -
            VIEW_CATALOG         | all  | all      | all  | all    | all  | all        | all       | all       | all    | all    | -      | -        | -
            ENTER_RANKS          | -    | -        | -    | -      | -    | -          | all       | -         | -      | -      | -      | -        | -
            VIEW_RANKING         | all  | all      | all  | all    | all  | all        | all       | all       | all    | all    | -      | -        | -
            VIEW_RANKING_EARLY   | -    | -        | -    | -      | -    | -          | all       | all       | all    | -      | -      | -        | -
            FIX_RANKING          | -    | -        | -    | -      | -    | -          | all       | -         | -      | -      | -      | -        | -
            SET_REWARDS          | -    | -        | -    | -      | -    | -          | all       | -         | -      | -      | -      | -        | -
            DRAFT_BULLETIN       | -    | -        | -    | -      | -    | -          | all       | -         | -      | -      | -      | -        | -
            SIGN_BULLETIN        | -    | -        | -    | -      | -    | -          | -         | -         | all    | -      | -      | -        | -
            ISSUE_BULLETIN       | -    | -        | -    | -      | -    | -          | all       | all       | -      | -      | -      | -        | -
            VIEW_ISSUED_BULLETIN | all  | all      | all  | all    | all  | all        | all       | all       | all    | all    | -      | -        | -
            VIEW_PLAN            | all  | all      | all  | all    | all  | all        | all       | all       | all    | all    | -      | -        | -
            VIEW_MEETING         | unit | unit     | unit | unit   | unit | unit       | all       | all       | all    | -      | -      | -        | -
            VIEW_PROGRESS        | unit | unit     | unit | unit   | unit | unit       | all       | all       | all    | -      | -      | -        | -
            VIEW_REPORT          | unit | unit     | unit | unit   | unit | unit       | all       | all       | all    | -      | -      | -        | -
            VIEW_CASE            | unit | unit     | unit | unit   | unit | unit       | all       | all       | all    | -      | -      | -        | -
            VIEW_MATTER          | unit | unit     | unit | unit   | unit | unit       | all       | all       | all    | -      | -      | -        | -
            REPORT_PROGRESS      | unit | unit     | unit | unit   | unit | unit       | unit      | -         | -      | -      | -      | -        | -
            FILE_REPORT          | unit | unit     | unit | unit   | unit | unit       | unit      | -         | -      | -      | -      | -        | -
            HANDLE_CASE          | unit | unit     | unit | unit   | unit | unit       | unit      | -         | -      | -      | -      | -        | -
            RAISE_MATTER         | unit | unit     | unit | unit   | unit | unit       | -         | -         | -      | -      | -      | -        | -
            FILE_DOCUMENT        | unit | unit     | unit | unit   | unit | unit       | -         | -         | -      | -      | -      | -        | -
            CONVENE_MATTER       | -    | -        | -    | -      | -    | unit       | -         | -         | -      | -      | -      | -        | -
            MANAGE_PLAN          | -    | -        | -    | -      | -    | -          | all       | -         | -      | -      | -      | -        | -
            CHECK_PROGRESS       | -    | -        | -    | -      | -    | -          | all       | -         | -      | -      | -      | -        | -
            MANAGE_RHYTHM        | -    | -        | -    | -      | -    | -          | all       | -         | -      | -      | -      | -        | -
            CHECK_REPORT         | -    | -        | -    | -      | -    | -          | all       | -         | -      | -      | -      | -        | -
            SUPERVISE            | -    | -        | -    | -      | -    | -          | all       | -         | -      | -      | -      | -        | -
            FORWARD_MATTER       | -    | -        | -    | -      | -    | -          | all       | -         | -      | -      | -      | -        | -
            MANAGE_MEETING       | -    | -        | -    | -      | -    | -          | all       | -         | -      | -      | -      | -        | -
            CHECK_DOCUMENT       | -    | -        | -    | -      | -    | unit       | all       | -         | -      | -      | -      | -        | -
            SET_REMINDERS        | -    | -        | -    | -      | -    | -          | all       | -         | -      | -      | -      | -        | -
            INSTRUCT             | -    | -        | -    | -      | -    | -          | -         | -         | all    | -      | -      | -        | -
            APPROVE_DOCUMENT     | -    | -        | -    | -      | -    | -          | -         | -         | all    | -      | -      | -        | -
            VIEW_ACCOUNTS        | -    | -        | -    | -      | -    | -          | -         | -         | -      | -      | all    | all      | -
            MANAGE_ACCOUNTS      | -    | -        | -    | -      | -    | -          | -         | -         | -      | -      | all    | -        | -
            MANAGE_DELIVERY      | -    | -        | -    | -      | -    | -          | -         | -         | -      | -      | all    | -        | -
            MANAGE_POSTS         | -    | -        | -    | -      | -    | -          | -         | -         | -      | -      | -      | all      | -
            MANAGE_SECURITY      | -    | -        | -    | -      | -    | -          | -         | -         | -      | -      | -      | all      | -
            READ_AUDIT           | -    | -        | -    | -      | -    | -          | -         | -         | -      | -      | -      | -        | all
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = TABLE)
    void a_role_may_do_what_the_table_says_and_nothing_else(
            Action action,
            String zone,
            String approver,
            String city,
            String county,
            String area,
            String department,
            String evaluator,
            String publisher,
            String leader,
            String reader,
            String system,
            String security,
            String audit) {
        check(Role.ZONE_OFFICIAL, action, zone);
        check(Role.ZONE_APPROVER, action, approver);
        check(Role.CITY_REVIEWER, action, city);
        check(Role.COUNTY_OFFICIAL, action, county);
        check(Role.AREA_OFFICIAL, action, area);
        check(Role.DEPARTMENT_OFFICIAL, action, department);
        check(Role.PROVINCE_EVALUATOR, action, evaluator);
        check(Role.PROVINCE_PUBLISHER, action, publisher);
        check(Role.PROVINCE_LEADER, action, leader);
        check(Role.READER, action, reader);
        check(Role.SYSTEM_ADMINISTRATOR, action, system);
        check(Role.SECURITY_ADMINISTRATOR, action, security);
        check(Role.AUDIT_ADMINISTRATOR, action, audit);
    }

    @Test
    void the_table_names_every_action() {
        assertThat(TABLE.lines().skip(1).map(line -> line.split(" ")[0]))
                .containsExactlyInAnyOrder(
                        Arrays.stream(Action.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void insisting_on_a_permission_throws_without_it() {
        assertThatThrownBy(() ->
                        AccessPolicy.require(
                                actor(Role.SYSTEM_ADMINISTRATOR),
                                Action.VIEW_SHEET,
                                Target.PROVINCE))
                .isInstanceOf(PermissionDeniedException.class);
    }

    private static void check(Role role, Action action, String scope) {
        boolean all = scope.equals("all");
        boolean own = all || scope.equals("own");
        boolean zone = role == Role.ZONE_OFFICIAL || role == Role.ZONE_APPROVER;
        boolean city = role == Role.CITY_REVIEWER;

        allows(role, action, new Target.Zone(OWN, OTHER), all || own && zone);
        allows(role, action, new Target.Zone(OTHER, OWN), all || own && city);
        allows(role, action, new Target.City(OWN), all || own && city);
        allows(role, action, new Target.Zone(OTHER, THIRD), all);
        allows(role, action, new Target.City(OTHER), all);
        allows(role, action, new Target.Unit(OWN), all || scope.equals("unit"));
        allows(role, action, new Target.Unit(OTHER), all);
        allows(role, action, Target.PROVINCE, all);
    }

    private static void allows(Role role, Action action, Target target, boolean allowed) {
        assertThat(AccessPolicy.allows(actor(role), action, target))
                .as("%s %s %s", role, action, target)
                .isEqualTo(allowed);
    }

    private static Actor actor(Role role) {
        return new Actor(AccountId.random(), "任意", role, OWN, "任意", new DivisionCode("350100"));
    }
}
