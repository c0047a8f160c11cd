package org.xianxing.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianxing.domain.organization.Role;

class PasswordPolicyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Gulang-Yu 2027  |
                    自贸创新复制推广先行区1 |
                    Ab1             | PASSWORD_TOO_SHORT
                    abcdefghijk     | PASSWORD_TOO_PLAIN
                    aaa             | PASSWORD_TOO_SHORT,PASSWORD_TOO_PLAIN
                    my-LinXiao-2027 | PASSWORD_HOLDS_USERNAME
                    2027-oaixnil-my | PASSWORD_HOLDS_USERNAME
                    """)
    void every_reason_against_a_password_is_told(String password, String reasons) {
        assertThat(PasswordPolicy.DEFAULT.check("linxiao", password))
                .extracting(reason -> reason.code().name())
                .containsExactly(
                        reasons == null
                                ? new String[0]
                                : Arrays.stream(reasons.split(",")).toArray(String[]::new));
    }

    @Test
    void a_password_beyond_reason_is_refused() {
        assertThat(PasswordPolicy.DEFAULT.check("lin", "Ab1".repeat(50)))
                .extracting(reason -> reason.code().name())
                .containsExactly("PASSWORD_TOO_LONG");
    }

    @Test
    void weak_settings_cannot_be_made() {
        assertThatThrownBy(() -> new PasswordPolicy(4, 2, true, 5, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void publisher_and_administrators_need_a_second_factor_whatever_is_set() {
        for (Role role : Role.values()) {
            assertThat(SecuritySettings.DEFAULT.needsSecondFactor(role))
                    .isEqualTo(role.isAdministrator() || role == Role.PROVINCE_PUBLISHER);
        }
    }
}
