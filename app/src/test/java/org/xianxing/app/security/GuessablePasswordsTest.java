package org.xianxing.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianxing.domain.account.AccountReason;
import org.xianxing.domain.account.PasswordPolicy;
import org.xianxing.domain.shared.Reason;

class GuessablePasswordsTest {

    private final GuessablePasswords guessable = new GuessablePasswords();

    /** All of them have ten characters of two kinds, as the policy asks. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "P@ssw0rd2026",
                "Aa12345678",
                "a123456789",
                "1qaz2wsx3edc",
                "qwer1234asdf",
                "1234qwer!@#$",
                "iloveyou2026",
                "5201314abcd",
                "20261124abc",
                "Kaifaqu2026",
                "xianxing@2026",
                "Fujian2026!",
                "woaini1314",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1"
            })
    void what_everybody_tries_first_is_refused(String password) {
        assertThat(PasswordPolicy.DEFAULT.check("zhangsan", password)).isEmpty();

        assertThat(guessable.refuse(password))
                .contains(Reason.of(AccountReason.PASSWORD_GUESSABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gulang-Yu 2027",
                "三坊七巷的榕树有几棵7",
                "correct horse battery staple 4",
                "k7hq-mm3d-w9xe-4rtz"
            })
    void what_is_hard_to_guess_is_taken(String password) {
        assertThat(guessable.refuse(password)).isEmpty();
    }

    @Test
    void names_of_the_person_are_guessed_early() {
        assertThat(guessable.refuse("Chenmuyuan88")).isEmpty();
        assertThat(guessable.refuse("Chenmuyuan88", "chenmuyuan")).isPresent();
    }

    @Test
    void long_ones_are_estimated_by_their_beginning() {
        String beginning = "三坊七巷的榕树有几棵7 ";

        assertThat(guessable.refuse(beginning + "a".repeat(100))).isEmpty();
        assertThat(guessable.refuse("a".repeat(100) + beginning)).isPresent();
    }
}
