package org.xianxing.db.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;
import org.xianxing.db.organization.OrganizationRepositories;
import org.xianxing.domain.account.ExternalIdentity;
import org.xianxing.domain.account.ExternalIdentityRepository;
import org.xianxing.domain.account.FirstStartTokens;
import org.xianxing.domain.account.PasswordPolicy;
import org.xianxing.domain.account.SecondFactor;
import org.xianxing.domain.account.SecondFactorRepository;
import org.xianxing.domain.account.SecuritySettings;
import org.xianxing.domain.account.SecuritySettingsRepository;
import org.xianxing.domain.account.SignInSession;
import org.xianxing.domain.account.SignInSessionRepository;
import org.xianxing.domain.account.WrongSignIns;
import org.xianxing.domain.account.WrongSignIns.Kind;
import org.xianxing.domain.account.WrongSignIns.Row;
import org.xianxing.domain.account.WrongSignIns.StartOver;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.StoredPassword;
import org.xianxing.domain.shared.StaleVersionException;

class SecurityRepositoriesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:02:03Z");

    private static TestDatabase test;
    private static AccountRepository accounts;
    private static SecuritySettingsRepository settings;
    private static FirstStartTokens tokens;
    private static SecondFactorRepository factors;
    private static SignInSessionRepository sessions;

    private static ExternalIdentityRepository identities;
    private static WrongSignIns wrong;

    private final AccountId lin = AccountId.random();

    @BeforeAll
    static void make_a_database() {
        test = TestDatabase.create();
        accounts = OrganizationRepositories.accounts(test.database());
        settings = AccountRepositories.securitySettings(test.database());
        tokens = AccountRepositories.firstStartTokens(test.database());
        factors = AccountRepositories.secondFactors(test.database());
        sessions = AccountRepositories.signInSessions(test.database());
        identities = AccountRepositories.externalIdentities(test.database());
        wrong = AccountRepositories.wrongSignIns(test.database());
    }

    @BeforeEach
    void one_account() {
        test.clear();
        accounts.add(
                new Account(
                        lin, 0, "lin", "林晓岚", new StoredPassword("h0", false, NOW), true, false));
    }

    @Test
    void settings_are_the_defaults_until_somebody_changes_them() {
        assertThat(settings.get()).isEqualTo(SecuritySettings.DEFAULT);

        settings.update(changed(0));

        assertThat(settings.get()).isEqualTo(changed(1));
        settings.update(changed(1));
        assertThat(settings.get().version()).isEqualTo(2);
    }

    @Test
    void second_of_two_changes_of_the_settings_is_refused() {
        settings.update(changed(0));

        assertThatThrownBy(() -> settings.update(changed(0)))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void only_the_newest_token_counts_and_only_once() {
        tokens.replace("a".repeat(64), NOW.plusSeconds(60));
        tokens.replace("b".repeat(64), NOW.plusSeconds(60));

        assertThat(tokens.take("a".repeat(64), NOW)).isFalse();
        assertThat(tokens.take("b".repeat(64), NOW.plusSeconds(60))).isFalse();
        assertThat(tokens.take("b".repeat(64), NOW.plusSeconds(59))).isTrue();
        assertThat(tokens.take("b".repeat(64), NOW)).isFalse();
    }

    @Test
    void time_steps_and_recovery_codes_count_once() {
        factors.set(new SecondFactor(lin, "SECRET"), Set.of("1".repeat(64), "2".repeat(64)));

        assertThat(factors.find(lin)).contains(new SecondFactor(lin, "SECRET"));
        assertThat(factors.useStep(lin, 7)).isTrue();
        assertThat(factors.useStep(lin, 7)).isFalse();
        assertThat(factors.useStep(lin, 6)).isFalse();
        assertThat(factors.useRecoveryCode(lin, "1".repeat(64))).isTrue();
        assertThat(factors.useRecoveryCode(lin, "1".repeat(64))).isFalse();
        assertThat(factors.recoveryCodesLeft(lin)).isEqualTo(1);
        factors.remove(lin);
        assertThat(factors.find(lin)).isEmpty();
    }

    @Test
    void former_passwords_come_back_latest_first() {
        accounts.keepFormer(lin, new StoredPassword("h1", false, NOW));
        accounts.keepFormer(lin, new StoredPassword("h2", false, NOW.plusSeconds(1)));

        assertThat(accounts.formerPasswords(lin, 5)).containsExactly("h2", "h1");
        assertThat(accounts.formerPasswords(lin, 1)).containsExactly("h2");
    }

    @Test
    void sessions_run_until_they_are_ended() {
        SignInSession desk = session("desk");
        SignInSession phone = session("phone");
        sessions.add(desk);
        sessions.add(phone);
        sessions.seen(desk.id(), NOW.plusSeconds(60));

        assertThat(sessions.findRunning(phone.id())).contains(phone);
        assertThat(sessions.runningOf(lin, NOW.plusSeconds(1)))
                .extracting(SignInSession::device)
                .containsExactly("desk");
        sessions.endAllOf(lin, Optional.of(desk.id()));
        assertThat(sessions.findRunning(phone.id())).isEmpty();
        sessions.end(desk.id());
        assertThat(sessions.runningOf(lin, NOW)).isEmpty();
    }

    private SignInSession session(String device) {
        return new SignInSession(UUID.randomUUID(), lin, NOW, NOW, "10.1.2.3", device);
    }

    private static SecuritySettings changed(int version) {
        return new SecuritySettings(
                version,
                new PasswordPolicy(12, 3, false, 7, 90),
                4,
                20,
                25,
                9,
                Set.of(Role.PROVINCE_LEADER));
    }

    @Test
    void an_identity_of_another_service_belongs_to_one_account() {
        ExternalIdentity one = new ExternalIdentity("https://id.example", "S-1", lin, NOW);

        assertThat(identities.add(one)).isTrue();
        assertThat(identities.add(one)).isFalse();
        assertThat(identities.find("https://id.example", "S-1")).contains(one);
        assertThat(identities.find("https://id.example", "s-1")).as("another case").isEmpty();
        assertThat(identities.find("https://other.example", "S-1")).isEmpty();
        assertThat(identities.of(lin)).containsExactly(one);
        identities.removeAllOf(lin);
        assertThat(identities.of(lin)).isEmpty();
    }

    @Test
    void wrong_ones_are_counted_until_their_row_is_over() {
        StartOver never = StartOver.unlessSeenAfter(Instant.EPOCH);
        wrong.add(Kind.NAME, "lin", NOW, never);
        wrong.add(Kind.NAME, "lin", NOW.plusSeconds(5), never);
        wrong.add(Kind.ADDRESS, "lin", NOW, never);

        assertThat(wrong.find(Kind.NAME, List.of("lin", "he")))
                .containsExactly(Map.entry("lin", new Row(2, NOW, NOW.plusSeconds(5))));

        wrong.add(
                Kind.NAME,
                "lin",
                NOW.plusSeconds(9),
                StartOver.unlessSeenAfter(NOW.plusSeconds(5)));
        assertThat(wrong.find(Kind.NAME, List.of("lin")))
                .containsEntry("lin", new Row(1, NOW.plusSeconds(9), NOW.plusSeconds(9)));
        wrong.add(
                Kind.NAME,
                "lin",
                NOW.plusSeconds(11),
                StartOver.unlessBegunAfter(NOW.plusSeconds(8)));
        assertThat(wrong.find(Kind.NAME, List.of("lin")))
                .containsEntry("lin", new Row(2, NOW.plusSeconds(9), NOW.plusSeconds(11)));

        wrong.forget(Kind.NAME, "lin");
        assertThat(wrong.find(Kind.NAME, List.of("lin"))).isEmpty();
        assertThat(wrong.find(Kind.ADDRESS, List.of("lin"))).hasSize(1);
    }

    @Test
    void rows_that_nobody_adds_to_are_let_go() {
        StartOver never = StartOver.unlessSeenAfter(Instant.EPOCH);
        wrong.add(Kind.NAME, "old", NOW, never);

        wrong.add(Kind.NAME, "new", NOW.plus(Duration.ofDays(3)), never);

        assertThat(wrong.find(Kind.NAME, List.of("old", "new"))).containsOnlyKeys("new");
    }
}
