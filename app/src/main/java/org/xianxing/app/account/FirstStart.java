package org.xianxing.app.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.xianxing.app.security.FirstStartPending;
import org.xianxing.app.security.PasswordRules;
import org.xianxing.app.security.Passwords;
import org.xianxing.app.security.SecondFactors;
import org.xianxing.app.shell.StartupBanner;
import org.xianxing.app.start.DemoMode;
import org.xianxing.app.start.Settings;
import org.xianxing.app.start.StartTexts;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.account.AccountReason;
import org.xianxing.domain.account.FirstStartTokens;
import org.xianxing.domain.account.PasswordPolicy;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.PostId;
import org.xianxing.domain.organization.PostRepository;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.StoredPassword;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/**
 * The first start of an installation without demonstration: whoever can read a file of the server
 * makes the system administrator, who makes everybody else. Each start makes the token anew until
 * then; it counts once, and for a day.
 */
@Service
public class FirstStart implements FirstStartPending, StartupBanner {

    static final Duration VALID = Duration.ofHours(24);
    static final String FILE = "first-start-token.txt";

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final int TOKEN_BYTES = 20;
    private static final String OWNER_ONLY = "rw-------";

    private final Transactions transactions;
    private final FirstStartTokens tokens;
    private final AccountRepository accounts;
    private final PostRepository posts;
    private final OrganizationRepository organizations;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final AuditTrail audit;
    private final Settings settings;
    private final DemoMode demoMode;
    private final InstantSource clock;

    FirstStart(
            Transactions transactions,
            FirstStartTokens tokens,
            AccountRepository accounts,
            PostRepository posts,
            OrganizationRepository organizations,
            Passwords passwords,
            PasswordRules rules,
            AuditTrail audit,
            Settings settings,
            DemoMode demoMode,
            InstantSource clock) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.accounts = accounts;
        this.posts = posts;
        this.organizations = organizations;
        this.passwords = passwords;
        this.rules = rules;
        this.audit = audit;
        this.settings = settings;
        this.demoMode = demoMode;
        this.clock = clock;
    }

    /** What the first administrator fills in. */
    public record Form(String token, String username, String name, String password, String again) {}

    @Override
    public boolean isPending() {
        return !demoMode.active() && !posts.exists(Role.SYSTEM_ADMINISTRATOR);
    }

    /** What a password must be like. */
    public PasswordPolicy passwordPolicy() {
        return rules.policy();
    }

    @Override
    public List<String> lines() {
        if (!isPending()) {
            return List.of();
        }
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        transactions.runInTransaction(
                () -> tokens.replace(SecondFactors.sha256(token), clock.instant().plus(VALID)));
        Path file = file();
        write(file, token);
        return List.of(
                StartTexts.line(
                        "start.first-start",
                        "/" + PATH,
                        file.toAbsolutePath().normalize(),
                        VALID.toHours()));
    }

    /**
     * Makes the system administrator's account with their post in the province office.
     *
     * @return the account, or every reason why not
     */
    public Outcome<Account> create(Form form) {
        String username = form.username().strip();
        List<Reason> reasons = new ArrayList<>();
        if (!Account.isUsername(username)) {
            reasons.add(Reason.of(AccountReason.USERNAME_MALFORMED, username));
        } else if (accounts.findByUsername(username).isPresent()) {
            reasons.add(Reason.of(AccountReason.USERNAME_TAKEN, username));
        }
        reasons.addAll(AccountService.againstName(form.name()));
        reasons.addAll(rules.check(username, form.name(), form.password()));
        if (!form.password().equals(form.again())) {
            reasons.add(Reason.of(AccountReason.PASSWORDS_DIFFER));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        try {
            return create(form, username, passwords.hash(form.password()));
        } catch (Passwords.BusyException e) {
            return Outcome.refused(AccountReason.SIGN_INS_BUSY);
        }
    }

    private Outcome<Account> create(Form form, String username, String hash) {
        Account account =
                new Account(
                        AccountId.random(),
                        0,
                        username,
                        form.name().strip(),
                        new StoredPassword(hash, false, clock.instant()),
                        true,
                        false);
        boolean made =
                transactions.inTransaction(() -> {
                    boolean counts =
                            isPending()
                                    && tokens.take(
                                            SecondFactors.sha256(form.token().strip()),
                                            clock.instant());
                    if (counts) {
                        store(account);
                    }
                    return counts;
                });
        if (!made) {
            return Outcome.refused(AccountReason.FIRST_START_TOKEN_WRONG);
        }
        removeFile();
        return Outcome.done(account);
    }

    private void store(Account account) {
        Organization office = organizations.all(OrganizationKind.PROVINCE_OFFICE).getFirst();
        Post post =
                new Post(
                        PostId.random(),
                        0,
                        account.id(),
                        Role.SYSTEM_ADMINISTRATOR,
                        office.id(),
                        Term.from(Term.dayAt(clock.instant())));
        accounts.add(account);
        posts.add(post);
        Actor actor =
                new Actor(
                        account.id(),
                        account.displayName(),
                        post.role(),
                        office.id(),
                        office.shortName(),
                        office.city(),
                        post.id(),
                        "");
        audit.append(actor, "CREATE_FIRST_ADMINISTRATOR", AccountService.subject(account), "");
    }

    private Path file() {
        return settings.data().resolve(FILE);
    }

    private static void write(Path file, String token) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Path made = Files.createFile(file, ownerOnly());
            Files.writeString(
                    made, token + "\n", StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
    }

    /** The token no longer counts, so a file that cannot be deleted does no harm. */
    private void removeFile() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            LOG.info("the used token stays in {}: {}", file(), e.toString());
        }
    }
}
