package org.xianxing.app.notice;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.notice.Channel;
import org.xianxing.domain.notice.NoticeReason;
import org.xianxing.domain.notice.Outbox;
import org.xianxing.domain.notice.Outbox.Failure;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountRepository;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;

/** How sending goes, for whoever keeps the system: who and why, never what. */
@Service
public class DeliveryService {

    private static final int MOST = 200;

    private final Transactions transactions;
    private final Outbox outbox;
    private final AccountRepository accounts;
    private final Channels channels;
    private final AuditTrail audit;
    private final InstantSource clock;

    DeliveryService(
            Transactions transactions,
            Outbox outbox,
            AccountRepository accounts,
            Channels channels,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.accounts = accounts;
        this.channels = channels;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A message that did not arrive.
     *
     * @param person the name of whom it is for
     */
    public record Line(Failure failure, String person) {}

    /**
     * How sending goes.
     *
     * @param open the channels that are set up
     * @param waiting how many notices wait for their time
     * @param failures at most {@value #MOST}
     */
    public record View(Set<Channel> open, int waiting, List<Line> failures) {}

    public View view(Actor actor) {
        AccessPolicy.require(actor, Action.MANAGE_DELIVERY, Target.PROVINCE);
        return new View(
                channels.open(),
                outbox.waiting(),
                outbox.failures(MOST).stream()
                        .map(failure ->
                                new Line(
                                        failure,
                                        accounts.find(failure.account())
                                                .map(Account::displayName)
                                                .orElse("")))
                        .toList());
    }

    /** Tries a message again from the start, with the next run. */
    public Outcome<UUID> retry(Actor actor, UUID message) {
        AccessPolicy.require(actor, Action.MANAGE_DELIVERY, Target.PROVINCE);
        return transactions.inTransaction(() -> {
            if (!outbox.retry(message, clock.instant())) {
                return Outcome.refused(NoticeReason.DELIVERY_GONE);
            }
            audit.append(actor, "RETRY_DELIVERY", "message " + message, "");
            return Outcome.done(message);
        });
    }
}
