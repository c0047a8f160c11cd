package org.xianxing.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianxing.domain.organization.Role;

class AccessTest {

    @Test
    void there_is_one_constant_for_each_role() {
        List<String> constants =
                List.of(
                        Access.ZONE_OFFICIAL,
                        Access.ZONE_APPROVER,
                        Access.CITY_REVIEWER,
                        Access.COUNTY_OFFICIAL,
                        Access.AREA_OFFICIAL,
                        Access.DEPARTMENT_OFFICIAL,
                        Access.PROVINCE_EVALUATOR,
                        Access.PROVINCE_PUBLISHER,
                        Access.PROVINCE_LEADER,
                        Access.READER,
                        Access.SYSTEM_ADMINISTRATOR,
                        Access.SECURITY_ADMINISTRATOR,
                        Access.AUDIT_ADMINISTRATOR);

        assertThat(constants)
                .containsExactly(
                        List.of(Role.values()).stream().map(Role::name).toArray(String[]::new));
    }
}
