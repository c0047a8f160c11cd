package org.xianxing.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] RFC_KEY =
            "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codes_are_those_of_the_standard(long seconds, String code) {
        assertThat(Totp.code(RFC_KEY, seconds / Totp.STEP_SECONDS, 8)).isEqualTo(code);
    }

    @Test
    void a_secret_survives_base32() {
        assertThat(Totp.base32(RFC_KEY)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.decode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")).isEqualTo(RFC_KEY);
        assertThat(Totp.newSecret(new SecureRandom())).hasSize(32);
    }

    @Test
    void codes_of_the_neighbouring_steps_count_and_no_others() {
        String secret = Totp.base32(RFC_KEY);

        assertThat(Totp.stepOf(secret, Totp.codeAt(secret, NOW), NOW)).isPresent();
        assertThat(Totp.stepOf(secret, Totp.codeAt(secret, NOW), NOW.plusSeconds(30))).isPresent();
        assertThat(Totp.stepOf(secret, Totp.codeAt(secret, NOW), NOW.plusSeconds(60))).isEmpty();
        assertThat(Totp.stepOf(secret, "", NOW)).isEmpty();
    }
}
