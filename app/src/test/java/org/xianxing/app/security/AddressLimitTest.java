package org.xianxing.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;
import org.xianxing.db.account.AccountRepositories;

class AddressLimitTest {

    private Instant now = Instant.parse("2027-01-18T02:48:00Z");
    private final AddressLimit addresses =
            new AddressLimit(
                    AccountRepositories.wrongSignIns(TestDatabase.create().database()), () -> now);

    @Test
    void an_address_is_refused_after_too_many_wrong_sign_ins_until_the_minute_is_over() {
        for (int i = 0; i < AddressLimit.WRONG_IN_A_MINUTE; i++) {
            assertThat(addresses.admits("10.0.0.1")).isTrue();
            addresses.wrong("10.0.0.1");
        }

        assertThat(addresses.admits("10.0.0.1")).isFalse();
        assertThat(addresses.admits("10.0.0.2")).isTrue();
        now = now.plusSeconds(59);
        assertThat(addresses.admits("10.0.0.1")).isFalse();
        now = now.plusSeconds(1);
        assertThat(addresses.admits("10.0.0.1")).isTrue();
    }
}
