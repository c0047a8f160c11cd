package org.xianxing.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.account.FirstStart.Form;
import org.xianxing.app.security.PasswordRules;
import org.xianxing.app.security.Passwords;
import org.xianxing.app.start.DemoMode;
import org.xianxing.app.start.Settings;
import org.xianxing.app.testing.AppTest;
import org.xianxing.db.TestDatabase;
import org.xianxing.db.account.AccountRepositories;
import org.xianxing.db.organization.OrganizationRepositories;
import org.xianxing.db.reference.ReferenceData;
import org.xianxing.db.shared.Database;
import org.xianxing.domain.account.AccountReason;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.PostRepository;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** The first administrator of an empty installation. */
class FirstStartTest extends AppTest {

    private static final String PASSWORD = "Gulang-Yu 2027";

    @TempDir private Path data;
    @Autowired private Passwords passwords;
    @Autowired private AuditTrail audit;
    @Autowired private InstantSource clock;

    private Duration later = Duration.ZERO;
    private AccountRepository accounts;
    private PostRepository posts;
    private FirstStart firstStart;

    @BeforeEach
    void an_empty_installation() {
        Database database = TestDatabase.create().database();
        ReferenceData.load(database);
        accounts = OrganizationRepositories.accounts(database);
        posts = OrganizationRepositories.posts(database);
        firstStart = start(database, false);
    }

    private FirstStart start(Database database, boolean demo) {
        return new FirstStart(
                database.transactions(),
                AccountRepositories.firstStartTokens(database),
                accounts,
                posts,
                OrganizationRepositories.organizations(database),
                passwords,
                new PasswordRules(AccountRepositories.securitySettings(database)),
                audit,
                new Settings(
                        data,
                        Optional.empty(),
                        new Settings.Db("", "", "", new Settings.Owner("", "")),
                        Map.of(),
                        new Settings.Audit(Optional.empty(), 6)),
                new DemoMode(demo),
                () -> clock.instant().plus(later));
    }

    @Test
    void token_stands_in_a_file_that_only_its_owner_reads_and_its_place_is_printed()
            throws IOException {
        assertThat(firstStart.lines()).singleElement().asString().contains("/first-start");

        Path file = data.resolve(FirstStart.FILE);
        assertThat(Files.readString(file).strip()).matches("[0-9a-f]{40}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void right_token_makes_one_system_administrator_and_counts_once() throws IOException {
        String token = token();

        Account first = firstStart.create(form(token, "guanli")).orThrow();

        assertThat(posts.of(first.id()))
                .singleElement()
                .satisfies(post -> assertThat(post.role()).isEqualTo(Role.SYSTEM_ADMINISTRATOR));
        assertThat(firstStart.isPending()).isFalse();
        assertThat(data.resolve(FirstStart.FILE)).doesNotExist();
        assertThat(codes(firstStart.create(form(token, "another"))))
                .containsExactly(AccountReason.FIRST_START_TOKEN_WRONG);
        assertThat(accounts.findByUsername("another")).isEmpty();
        assertThat(firstStart.lines()).isEmpty();
    }

    @Test
    void wrong_and_expired_tokens_are_refused_and_a_restart_makes_a_new_one() throws IOException {
        String token = token();
        assertThat(codes(firstStart.create(form("0".repeat(40), "guanli"))))
                .containsExactly(AccountReason.FIRST_START_TOKEN_WRONG);

        later = FirstStart.VALID;
        assertThat(codes(firstStart.create(form(token, "guanli"))))
                .containsExactly(AccountReason.FIRST_START_TOKEN_WRONG);

        String second = token();
        assertThat(codes(firstStart.create(form(token, "guanli"))))
                .containsExactly(AccountReason.FIRST_START_TOKEN_WRONG);
        assertThat(firstStart.create(form(second, "guanli")).isDone()).isTrue();
    }

    @Test
    void refused_form_leaves_the_token_as_it_was() throws IOException {
        String token = token();

        assertThat(codes(firstStart.create(new Form(token, "X", " ", "short", "other"))))
                .containsExactly(
                        AccountReason.USERNAME_MALFORMED,
                        AccountReason.NAME_MISSING,
                        AccountReason.PASSWORD_TOO_SHORT,
                        AccountReason.PASSWORD_TOO_PLAIN,
                        AccountReason.PASSWORDS_DIFFER);

        assertThat(firstStart.create(form(token, "guanli")).isDone()).isTrue();
    }

    private String token() throws IOException {
        assertThat(firstStart.lines()).isNotEmpty();
        return Files.readString(data.resolve(FirstStart.FILE)).strip();
    }

    private static Form form(String token, String username) {
        return new Form(token, username, "苏文静", PASSWORD, PASSWORD);
    }

    private static List<Object> codes(Outcome<Account> outcome) {
        return outcome.reasons().stream().<Object>map(Reason::code).toList();
    }
}
