package org.xianxing.app.supervision;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.shared.JobTurns;

/**
 * Follows the rules of the ladder once an hour. Every node wakes up; the one that takes the hour's
 * turn does the work. A node that dies over it leaves the rest to the next hour, since looking at a
 * case again changes nothing.
 */
@Component
class EscalationJob {

    private static final String JOB = "escalation";

    private final EscalationService escalation;
    private final JobTurns turns;
    private final Transactions transactions;
    private final InstantSource clock;

    EscalationJob(
            EscalationService escalation,
            JobTurns turns,
            Transactions transactions,
            InstantSource clock) {
        this.escalation = escalation;
        this.turns = turns;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(cron = "0 5 * * * *")
    void everyHour() {
        var unused = run(clock.instant());
    }

    /**
     * Does the work of an hour, unless somebody has.
     *
     * @return how many cases were raised; empty when the hour was not this node's
     */
    OptionalInt run(Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        return transactions.inTransaction(() -> turns.take(JOB, hour))
                ? OptionalInt.of(escalation.escalate(now))
                : OptionalInt.empty();
    }
}
