package org.xianxing.app.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xianxing.app.security.Passwords;
import org.xianxing.app.security.SecondFactors;
import org.xianxing.app.security.SignInAttempts;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.account.AccountReason;
import org.xianxing.domain.account.ExternalIdentity;
import org.xianxing.domain.account.ExternalIdentityRepository;
import org.xianxing.domain.account.SecuritySettingsRepository;
import org.xianxing.domain.account.SignInSession;
import org.xianxing.domain.account.SignInSessionRepository;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountFilter;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.PostRepository;
import org.xianxing.domain.organization.StoredPassword;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;

/**
 * Accounts, as the system administrator keeps them: who has one and how they get in. Which posts
 * they hold is the security administrator's part ({@link PostService}).
 */
@Service
public class AccountService {

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final PostRepository posts;
    private final PostLines lines;
    private final SignInSessionRepository sessions;
    private final SecuritySettingsRepository settings;
    private final SignInAttempts attempts;
    private final ExternalIdentityRepository identities;
    private final SecondFactors secondFactors;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final InstantSource clock;

    AccountService(
            Transactions transactions,
            AccountRepository accounts,
            PostRepository posts,
            PostLines lines,
            SignInSessionRepository sessions,
            SecuritySettingsRepository settings,
            SignInAttempts attempts,
            ExternalIdentityRepository identities,
            SecondFactors secondFactors,
            Passwords passwords,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.posts = posts;
        this.lines = lines;
        this.sessions = sessions;
        this.settings = settings;
        this.attempts = attempts;
        this.identities = identities;
        this.secondFactors = secondFactors;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An account in a list.
     *
     * @param posts its posts that are not over, the latest first
     * @param locked whether wrong passwords keep it from signing in now
     */
    public record Row(Account account, List<PostLine> posts, boolean locked) {}

    /**
     * Everything about an account.
     *
     * @param posts all its posts, the latest first
     * @param lockedUntil until when wrong passwords keep it from signing in
     * @param secondFactor whether a second factor is set
     * @param identities what the person is at the office's own sign-in service
     * @param sessions where the person is signed in
     */
    public record Detail(
            Account account,
            List<PostLine> posts,
            Optional<Instant> lockedUntil,
            boolean secondFactor,
            List<ExternalIdentity> identities,
            List<SignInSession> sessions) {}

    /**
     * A password that serves for one sign-in. It is told once and kept as a hash only.
     *
     * @param account whose it is
     */
    public record OneTimePassword(Account account, String password) {}

    /** Whether the actor may make, suspend, unlock and reset accounts. */
    public boolean mayManage(Actor actor) {
        return AccessPolicy.allows(actor, Action.MANAGE_ACCOUNTS, Target.PROVINCE);
    }

    /** A page of the accounts that the filter lets through, by user name. */
    public List<Row> list(Actor actor, AccountFilter filter, int offset, int limit) {
        AccessPolicy.require(actor, Action.VIEW_ACCOUNTS, Target.PROVINCE);
        List<Account> found = accounts.list(filter, offset, limit);
        Map<AccountId, List<Post>> held =
                posts.of(found.stream().map(Account::id).toList()).stream()
                        .filter(post -> !post.term().isOver(filter.today()))
                        .collect(Collectors.groupingBy(Post::account));
        Set<String> locked =
                attempts.locked(found.stream().map(Account::username).toList()).keySet();
        return found.stream()
                .map(account ->
                        new Row(
                                account,
                                lines.of(held.getOrDefault(account.id(), List.of())),
                                locked.contains(account.username())))
                .toList();
    }

    /** How many accounts the filter lets through. */
    public int count(Actor actor, AccountFilter filter) {
        AccessPolicy.require(actor, Action.VIEW_ACCOUNTS, Target.PROVINCE);
        return accounts.count(filter);
    }

    /** Everything about an account; none when there is no such account. */
    public Optional<Detail> find(Actor actor, AccountId id) {
        AccessPolicy.require(actor, Action.VIEW_ACCOUNTS, Target.PROVINCE);
        Instant seenSince = clock.instant().minus(Duration.ofMinutes(settings.get().idleMinutes()));
        return accounts.find(id)
                .map(account ->
                        new Detail(
                                account,
                                lines.of(posts.of(id)),
                                attempts.lockedUntil(account.username()),
                                secondFactors.isSet(id),
                                identities.of(id),
                                sessions.runningOf(id, seenSince)));
    }

    /**
     * Makes an account without any post.
     *
     * @param username what is typed at sign-in
     * @param name the person's name
     * @return the account with a password for the first sign-in, or every reason why not
     */
    public Outcome<OneTimePassword> create(Actor actor, String username, String name) {
        requireManager(actor);
        List<Reason> reasons = new ArrayList<>();
        if (!Account.isUsername(username)) {
            reasons.add(Reason.of(AccountReason.USERNAME_MALFORMED, username));
        } else if (accounts.findByUsername(username).isPresent()) {
            reasons.add(Reason.of(AccountReason.USERNAME_TAKEN, username));
        }
        reasons.addAll(againstName(name));
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        return withOneTime(oneTime ->
                transactions.inTransaction(() -> {
                    Account account =
                            new Account(
                                    AccountId.random(),
                                    0,
                                    username,
                                    name.strip(),
                                    oneTime.stored(),
                                    true,
                                    false);
                    accounts.add(account);
                    audit.append(actor, "CREATE_ACCOUNT", subject(account), account.displayName());
                    return Outcome.done(new OneTimePassword(account, oneTime.typed()));
                }));
    }

    /**
     * Changes the person's name.
     *
     * @param before the account that the change is based on
     */
    public Outcome<Account> rename(Actor actor, Account before, String name) {
        requireManager(actor);
        List<Reason> reasons = againstName(name);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        return change(
                actor,
                before,
                before.withName(name.strip()),
                "RENAME_ACCOUNT",
                before.displayName() + " -> " + name.strip());
    }

    /**
     * Suspends an account, which ends its sessions, or makes it usable again.
     *
     * @param before the account that the change is based on
     */
    public Outcome<Account> setEnabled(Actor actor, Account before, boolean enabled) {
        requireManager(actor);
        if (isOwn(actor, before.id())) {
            return Outcome.refused(AccountReason.OWN_ACCOUNT);
        }
        Outcome<Account> outcome =
                change(
                        actor,
                        before,
                        before.withEnabled(enabled),
                        enabled ? "ENABLE_ACCOUNT" : "DISABLE_ACCOUNT",
                        "");
        if (outcome.isDone() && !enabled) {
            sessions.endAllOf(before.id(), Optional.empty());
        }
        return outcome;
    }

    /** Takes the lock of wrong passwords off an account. */
    public void unlock(Actor actor, AccountId id) {
        requireManager(actor);
        Account account = existing(id);
        attempts.unlock(account.username());
        transactions.runInTransaction(
                () -> audit.append(actor, "UNLOCK_ACCOUNT", subject(account), ""));
    }

    /**
     * Replaces a password that was forgotten: the person signs in once with what is returned, and
     * must choose another. Every session of theirs ends.
     */
    public Outcome<OneTimePassword> resetPassword(Actor actor, AccountId id) {
        requireManager(actor);
        if (isOwn(actor, id)) {
            return Outcome.refused(AccountReason.OWN_ACCOUNT);
        }
        return withOneTime(oneTime ->
                transactions.inTransaction(() -> {
                    Account account = existing(id);
                    accounts.keepFormer(id, account.password());
                    Account changed = accounts.update(account.withPassword(oneTime.stored()));
                    sessions.endAllOf(id, Optional.empty());
                    attempts.unlock(account.username());
                    audit.append(actor, "RESET_PASSWORD", subject(account), "");
                    return Outcome.done(new OneTimePassword(changed, oneTime.typed()));
                }));
    }

    /** Takes off a second factor whose telephone was lost, and ends the person's sessions. */
    public Outcome<Boolean> removeSecondFactor(Actor actor, AccountId id) {
        requireManager(actor);
        if (isOwn(actor, id)) {
            return Outcome.refused(AccountReason.OWN_ACCOUNT);
        }
        return transactions.inTransaction(() -> {
            boolean was = secondFactors.isSet(id);
            secondFactors.remove(id);
            sessions.endAllOf(id, Optional.empty());
            audit.append(actor, "REMOVE_SECOND_FACTOR", subject(existing(id)), "");
            return Outcome.done(was);
        });
    }

    /** Unbinds an account from the office's sign-in service, and ends the person's sessions. */
    public void unbind(Actor actor, AccountId id) {
        requireManager(actor);
        transactions.runInTransaction(() -> {
            identities.removeAllOf(id);
            sessions.endAllOf(id, Optional.empty());
            audit.append(actor, "UNBIND_IDENTITY", subject(existing(id)), "");
        });
    }

    /** Signs a person out everywhere. */
    public void signOut(Actor actor, AccountId id) {
        requireManager(actor);
        transactions.runInTransaction(() -> {
            sessions.endAllOf(id, Optional.empty());
            audit.append(actor, "SIGN_OUT_ACCOUNT", subject(existing(id)), "");
        });
    }

    private Outcome<Account> change(
            Actor actor, Account before, Account after, String action, String detail) {
        try {
            return transactions.inTransaction(() -> {
                Account changed = accounts.update(after);
                audit.append(actor, action, subject(before), detail);
                return Outcome.done(changed);
            });
        } catch (StaleVersionException e) {
            return Outcome.refused(AccountReason.ACCOUNT_CHANGED_MEANWHILE);
        }
    }

    /** A password for one sign-in, as it is typed and as it is kept. */
    record OneTime(String typed, StoredPassword stored) {}

    /** Hashes outside the transaction, since that takes long on purpose. */
    private <T> Outcome<T> withOneTime(java.util.function.Function<OneTime, Outcome<T>> work) {
        OneTime oneTime;
        try {
            oneTime = oneTime();
        } catch (Passwords.BusyException e) {
            return Outcome.refused(AccountReason.SIGN_INS_BUSY);
        }
        try {
            return work.apply(oneTime);
        } catch (StaleVersionException e) {
            return Outcome.refused(AccountReason.ACCOUNT_CHANGED_MEANWHILE);
        }
    }

    private OneTime oneTime() {
        String typed = passwords.oneTime();
        return stored(typed, passwords.hash(typed));
    }

    /** The same behind a page, where nobody minds to wait for a turn. */
    OneTime oneTimeInTurn() {
        String typed = passwords.oneTime();
        return stored(typed, passwords.hashInTurn(typed));
    }

    private OneTime stored(String typed, String hash) {
        return new OneTime(typed, new StoredPassword(hash, true, clock.instant()));
    }

    static List<Reason> againstName(String name) {
        return Account.isName(name.strip())
                ? List.of()
                : List.of(Reason.of(AccountReason.NAME_MISSING, Account.LONGEST_NAME));
    }

    private Account existing(AccountId id) {
        return accounts.find(id)
                .orElseThrow(() -> new NoSuchElementException("no account " + id.value()));
    }

    private static boolean isOwn(Actor actor, AccountId id) {
        return actor.account().equals(id);
    }

    static String subject(Account account) {
        return "account " + account.username();
    }

    private static void requireManager(Actor actor) {
        AccessPolicy.require(actor, Action.MANAGE_ACCOUNTS, Target.PROVINCE);
    }
}
