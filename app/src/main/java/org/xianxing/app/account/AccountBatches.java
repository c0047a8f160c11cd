package org.xianxing.app.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.xianxing.app.account.AccountImport.Line;
import org.xianxing.app.account.AccountImport.Preview;
import org.xianxing.app.account.AccountService.OneTimePassword;
import org.xianxing.app.shell.LongWork;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.account.AccountReason;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/**
 * Makes many accounts at once, and keeps their passwords for the first sign-in a little while in
 * memory for whoever made them; nowhere else. A restart forgets them, and a single one is given
 * anew on the account's page.
 */
@Service
public class AccountBatches {

    /** How long the passwords can be fetched. */
    static final Duration KEPT = Duration.ofMinutes(30);

    private final Map<AccountId, Batch> batches = new ConcurrentHashMap<>();
    private final Transactions transactions;
    private final AccountRepository accounts;
    private final AccountService accountService;
    private final AuditTrail audit;
    private final InstantSource clock;

    AccountBatches(
            Transactions transactions,
            AccountRepository accounts,
            AccountService accountService,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.accountService = accountService;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody made, and when it is forgotten. */
    private record Batch(List<OneTimePassword> passwords, Instant until) {}

    /**
     * Makes the accounts of a preview, all or none. It takes about a tenth of a second for each,
     * since hashing takes long on purpose, and waits its turn when many sign in.
     *
     * @param progress is told how many passwords are hashed
     * @return how many, or why not
     */
    public Outcome<Integer> make(Actor actor, Preview preview, LongWork.Progress progress) {
        require(actor);
        Map<String, Line> people = new LinkedHashMap<>();
        preview.lines().forEach(line -> people.putIfAbsent(line.username(), line));
        List<OneTimePassword> made = new ArrayList<>();
        for (Line line : people.values()) {
            progress.at(made.size(), people.size());
            made.add(withPassword(line));
        }
        List<Reason> taken =
                transactions.inTransaction(() -> store(actor, List.copyOf(people.values()), made));
        if (!taken.isEmpty()) {
            return Outcome.refused(taken);
        }
        batches.put(actor.account(), new Batch(List.copyOf(made), clock.instant().plus(KEPT)));
        return Outcome.done(made.size());
    }

    private OneTimePassword withPassword(Line line) {
        AccountService.OneTime oneTime = accountService.oneTimeInTurn();
        Account account =
                new Account(
                        AccountId.random(),
                        0,
                        line.username(),
                        line.name(),
                        oneTime.stored(),
                        true,
                        false);
        return new OneTimePassword(account, oneTime.typed());
    }

    private List<Reason> store(Actor actor, List<Line> people, List<OneTimePassword> made) {
        List<Reason> taken =
                people.stream()
                        .filter(line -> accounts.findByUsername(line.username()).isPresent())
                        .map(line ->
                                Reason.of(
                                        AccountReason.ACCOUNT_ROW_TAKEN,
                                        line.number(),
                                        line.username()))
                        .toList();
        if (taken.isEmpty()) {
            for (OneTimePassword each : made) {
                accounts.add(each.account());
                audit.append(
                        actor,
                        "CREATE_ACCOUNT",
                        AccountService.subject(each.account()),
                        each.account().displayName());
            }
        }
        return taken;
    }

    /**
     * Until when the actor can fetch the passwords of the accounts they made last; none when there
     * are none, or none any more.
     */
    public Optional<Instant> passwordsUntil(Actor actor) {
        require(actor);
        return batch(actor).map(Batch::until);
    }

    /**
     * The passwords of the accounts that the actor made last, as a workbook, while they are kept.
     */
    public Optional<byte[]> passwords(Actor actor) {
        require(actor);
        Optional<Batch> batch = batch(actor);
        batch.ifPresent(found ->
                audit.append(
                        actor,
                        "EXPORT_ONE_TIME_PASSWORDS",
                        "accounts",
                        found.passwords().size() + " accounts"));
        return batch.map(found -> AccountSheet.passwords(found.passwords()));
    }

    /** Forgets the passwords of the accounts that the actor made last. */
    public void forgetPasswords(Actor actor) {
        require(actor);
        batches.remove(actor.account());
    }

    private Optional<Batch> batch(Actor actor) {
        Instant now = clock.instant();
        batches.values().removeIf(batch -> !now.isBefore(batch.until()));
        return Optional.ofNullable(batches.get(actor.account()));
    }

    private static void require(Actor actor) {
        AccessPolicy.require(actor, Action.MANAGE_ACCOUNTS, Target.PROVINCE);
    }
}
