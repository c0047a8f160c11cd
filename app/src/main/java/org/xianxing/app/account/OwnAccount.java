package org.xianxing.app.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.xianxing.app.security.PasswordRules;
import org.xianxing.app.security.Passwords;
import org.xianxing.app.security.ProviderSignIn;
import org.xianxing.app.security.SecondFactors;
import org.xianxing.app.security.SignInAttempts;
import org.xianxing.app.security.SignInSteps;
import org.xianxing.app.security.Totp;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.account.AccountReason;
import org.xianxing.domain.account.ExternalIdentity;
import org.xianxing.domain.account.ExternalIdentityRepository;
import org.xianxing.domain.account.PasswordPolicy;
import org.xianxing.domain.account.SecuritySettingsRepository;
import org.xianxing.domain.account.SignInSession;
import org.xianxing.domain.account.SignInSessionRepository;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.StoredPassword;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/**
 * What people do with their own account, of which there is one in a session: no other can be named.
 */
@Service
public class OwnAccount {

    private static final String ISSUER = "Xianxing";

    private final Transactions transactions;
    private final AccountRepository accounts;
    private final SignInSessionRepository sessions;
    private final SecuritySettingsRepository settings;
    private final SignInSteps steps;
    private final SignInAttempts attempts;
    private final SecondFactors secondFactors;
    private final ProviderSignIn provider;
    private final ExternalIdentityRepository identities;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final AuditTrail audit;
    private final InstantSource clock;

    OwnAccount(
            Transactions transactions,
            AccountRepository accounts,
            SignInSessionRepository sessions,
            SecuritySettingsRepository settings,
            SignInSteps steps,
            SignInAttempts attempts,
            SecondFactors secondFactors,
            ProviderSignIn provider,
            ExternalIdentityRepository identities,
            Passwords passwords,
            PasswordRules rules,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.sessions = sessions;
        this.settings = settings;
        this.steps = steps;
        this.attempts = attempts;
        this.secondFactors = secondFactors;
        this.provider = provider;
        this.identities = identities;
        this.passwords = passwords;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A secret for an authenticator that nothing is stored of yet.
     *
     * @param secret in Base32, for typing
     * @param address for the picture that an authenticator reads
     */
    public record NewSecret(String secret, String address) {}

    /**
     * The second factor as it is.
     *
     * @param set whether there is one
     * @param codesLeft recovery codes that were not used
     * @param demanded whether a post of the person needs one
     */
    public record SecondFactorState(boolean set, int codesLeft, boolean demanded) {}

    /** The account of this session. */
    public Account account() {
        return steps.account();
    }

    /** What a password must be like now. */
    public PasswordPolicy passwordPolicy() {
        return rules.policy();
    }

    /**
     * Replaces the password; every other session of the person ends.
     *
     * @param current the password so far; wrong ones count as at sign-in
     * @param again the wanted password once more
     * @return the account, or every reason why not
     */
    public Outcome<Account> changePassword(String current, String wanted, String again) {
        Account account = steps.account();
        try {
            List<Reason> reasons = againstPassword(account, current);
            if (reasons.isEmpty()) {
                reasons = againstChange(account, wanted, again);
            }
            if (!reasons.isEmpty()) {
                return Outcome.refused(reasons);
            }
            StoredPassword next =
                    new StoredPassword(passwords.hash(wanted), false, clock.instant());
            return transactions.inTransaction(() -> {
                accounts.keepFormer(account.id(), account.password());
                Account changed = accounts.update(account.withPassword(next));
                sessions.endAllOf(account.id(), Optional.of(steps.session()));
                trace("CHANGE_PASSWORD", "");
                return Outcome.done(changed);
            });
        } catch (Passwords.BusyException e) {
            return Outcome.refused(AccountReason.SIGN_INS_BUSY);
        }
    }

    private List<Reason> againstPassword(Account account, String typed) {
        if (attempts.lockedUntil(account.username()).isPresent()) {
            return List.of(Reason.of(AccountReason.CODES_LOCKED));
        }
        if (passwords.matches(typed, account.password().hash())) {
            return List.of();
        }
        attempts.wrong(account.username());
        return List.of(Reason.of(AccountReason.PASSWORD_WRONG));
    }

    private List<Reason> againstChange(Account account, String wanted, String again) {
        int history = rules.policy().history();
        List<Reason> reasons =
                new ArrayList<>(rules.check(account.username(), account.displayName(), wanted));
        if (!wanted.equals(again)) {
            reasons.add(Reason.of(AccountReason.PASSWORDS_DIFFER));
        }
        if (reasons.isEmpty() && wasUsed(account, wanted, history)) {
            reasons.add(Reason.of(AccountReason.PASSWORD_USED_BEFORE, history));
        }
        return reasons;
    }

    private boolean wasUsed(Account account, String wanted, int history) {
        List<String> used = new ArrayList<>(List.of(account.password().hash()));
        used.addAll(accounts.formerPasswords(account.id(), history));
        return used.stream().anyMatch(hash -> passwords.matches(wanted, hash));
    }

    /** The second factor of the person. */
    public SecondFactorState secondFactor() {
        Account account = steps.account();
        return new SecondFactorState(
                secondFactors.isSet(account.id()),
                secondFactors.recoveryCodesLeft(account.id()),
                steps.choices().stream()
                        .anyMatch(post -> settings.get().needsSecondFactor(post.post().role())));
    }

    /** Proposes a secret; it counts once a code of it was shown. */
    public NewSecret newSecret() {
        String secret = secondFactors.newSecret();
        return new NewSecret(secret, Totp.address(ISSUER, steps.account().username(), secret));
    }

    /**
     * Sets the second factor.
     *
     * @param password the person's password; asked for only when another one was set before
     * @param secret the proposed secret
     * @param code what the authenticator shows now
     * @return recovery codes, which are told this once, or why not
     */
    public Outcome<List<String>> setSecondFactor(String password, String secret, String code) {
        Account account = steps.account();
        try {
            if (secondFactors.isSet(account.id())) {
                List<Reason> reasons = againstPassword(account, password);
                if (!reasons.isEmpty()) {
                    return Outcome.refused(reasons);
                }
            }
        } catch (Passwords.BusyException e) {
            return Outcome.refused(AccountReason.SIGN_INS_BUSY);
        }
        if (!secondFactors.shows(secret, code)) {
            return Outcome.refused(AccountReason.CODE_WRONG);
        }
        return transactions.inTransaction(() -> {
            List<String> codes = secondFactors.set(account.id(), secret);
            secondFactors.use(account.id(), code);
            trace("SET_SECOND_FACTOR", "");
            return Outcome.done(codes);
        });
    }

    /**
     * Takes the second factor off.
     *
     * @return whether there was one, or why not
     */
    public Outcome<Boolean> removeSecondFactor(String password) {
        Account account = steps.account();
        if (secondFactor().demanded()) {
            return Outcome.refused(AccountReason.SECOND_FACTOR_DEMANDED);
        }
        try {
            List<Reason> reasons = againstPassword(account, password);
            if (!reasons.isEmpty()) {
                return Outcome.refused(reasons);
            }
        } catch (Passwords.BusyException e) {
            return Outcome.refused(AccountReason.SIGN_INS_BUSY);
        }
        return transactions.inTransaction(() -> {
            boolean was = secondFactors.isSet(account.id());
            secondFactors.remove(account.id());
            trace("REMOVE_SECOND_FACTOR", "");
            return Outcome.done(was);
        });
    }

    /**
     * What the person is at the office's own sign-in service.
     *
     * @param offered whether there is such a service
     * @param name what the office calls it; empty for a general word
     * @param bound what the person has bound
     */
    public record ProviderState(boolean offered, String name, List<ExternalIdentity> bound) {}

    /** The office's sign-in service, and what the person is there. */
    public ProviderState provider() {
        return new ProviderState(
                provider.offered(), provider.name(), identities.of(steps.person()));
    }

    /**
     * The person wants to bind who they are at the office's sign-in service.
     *
     * @return the address to go to, within ten minutes; or why not
     */
    public Outcome<String> beginBinding(String password) {
        try {
            List<Reason> reasons = againstPassword(steps.account(), password);
            if (!reasons.isEmpty()) {
                return Outcome.refused(reasons);
            }
        } catch (Passwords.BusyException e) {
            return Outcome.refused(AccountReason.SIGN_INS_BUSY);
        }
        steps.beginBinding();
        return Outcome.done(ProviderSignIn.ADDRESS);
    }

    /** From now on the office's sign-in service does not lead to this account. */
    public void unbind() {
        transactions.runInTransaction(() -> {
            identities.removeAllOf(steps.person());
            trace("UNBIND_IDENTITY", "");
        });
    }

    /** Where the person is signed in, this session among them, the latest first. */
    public List<SignInSession> sessions() {
        Duration longest = Duration.ofMinutes(settings.get().idleMinutes());
        return sessions.runningOf(steps.person(), clock.instant().minus(longest));
    }

    /** The identity of this session. */
    public UUID session() {
        return steps.session();
    }

    /** Signs out elsewhere: one session of the person. Those of others stay as they are. */
    public void signOut(UUID session) {
        transactions.runInTransaction(() -> {
            boolean own =
                    sessions.findRunning(session)
                            .filter(running -> running.account().equals(steps.person()))
                            .isPresent();
            if (own) {
                sessions.end(session);
                trace("SIGN_OUT_ELSEWHERE", session.toString());
            }
        });
    }

    /** Signs out everywhere but here. */
    public void signOutElsewhere() {
        transactions.runInTransaction(() -> {
            sessions.endAllOf(steps.person(), Optional.of(steps.session()));
            trace("SIGN_OUT_ELSEWHERE", "all");
        });
    }

    private void trace(String action, String detail) {
        audit.append(steps.actor(), action, "account " + steps.account().username(), detail);
    }
}
