package org.xianxing.app.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xianxing.domain.account.SecondFactor;
import org.xianxing.domain.account.SecondFactorRepository;
import org.xianxing.domain.organization.AccountId;

/** Second factors: making, checking, replacing. */
@Component
public class SecondFactors {

    public static final int RECOVERY_CODES = 10;

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int CODE_LENGTH = 16;
    private static final int GROUP = 4;

    private final SecondFactorRepository factors;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(SecondFactorRepository factors, InstantSource clock) {
        this.factors = factors;
        this.clock = clock;
    }

    public boolean isSet(AccountId account) {
        return factors.find(account).isPresent();
    }

    public int recoveryCodesLeft(AccountId account) {
        return factors.recoveryCodesLeft(account);
    }

    public String newSecret() {
        return Totp.newSecret(random);
    }

    /** Whether an authenticator with the secret shows this code now. */
    public boolean shows(String secret, String code) {
        return Totp.stepOf(secret, digits(code), clock.instant()).isPresent();
    }

    /**
     * Sets the second factor. The recovery codes that come back are told once and kept as hashes.
     */
    public List<String> set(AccountId account, String secret) {
        List<String> codes = new ArrayList<>();
        Set<String> hashes = new HashSet<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = recoveryCode();
            codes.add(code);
            hashes.add(hash(account, code));
        }
        factors.set(new SecondFactor(account, secret), hashes);
        return codes;
    }

    public void remove(AccountId account) {
        factors.remove(account);
    }

    /** Uses a code of the authenticator, or a recovery code; each counts once. */
    public boolean use(AccountId account, String typed) {
        return factors.find(account)
                .filter(factor ->
                        useStep(factor, typed)
                                || factors.useRecoveryCode(account, hash(account, typed)))
                .isPresent();
    }

    private boolean useStep(SecondFactor factor, String typed) {
        OptionalLong step = Totp.stepOf(factor.secret(), digits(typed), clock.instant());
        return step.isPresent() && factors.useStep(factor.account(), step.getAsLong());
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }

    private String recoveryCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** The codes are random, so one round of a plain hash keeps them. */
    private static String hash(AccountId account, String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return sha256(account.value() + ":" + plain);
    }

    /** The SHA-256 of a text, in hexadecimal. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
