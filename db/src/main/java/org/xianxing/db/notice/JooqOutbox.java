package org.xianxing.db.notice;

import static org.xianxing.db.jooq.Tables.NOTICE;
import static org.xianxing.db.jooq.Tables.NOTICE_DELIVERY;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.xianxing.db.jooq.tables.records.NoticeDeliveryRecord;
import org.xianxing.db.shared.Database;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.notice.Channel;
import org.xianxing.domain.notice.Notice;
import org.xianxing.domain.notice.Outbox;
import org.xianxing.domain.organization.AccountId;

/**
 * Takes rows by a plain update that only one of several can make, so that no engine needs to lend
 * locks across statements.
 */
final class JooqOutbox implements Outbox {

    private static final int LONGEST_PROBLEM = 300;

    private enum State {
        WAITING,
        SENDING,
        SENT,
        FAILED,
        GIVEN_UP
    }

    private static final List<String> OPEN =
            Stream.of(State.WAITING, State.FAILED, State.SENDING).map(Enum::name).toList();
    private static final List<String> FAILED =
            Stream.of(State.FAILED, State.GIVEN_UP).map(Enum::name).toList();

    private final DSLContext dsl;
    private final Transactions transactions;

    JooqOutbox(Database database) {
        this.dsl = database.dsl();
        this.transactions = database.transactions();
    }

    @Override
    public void add(Collection<Waiting> waiting) {
        for (Waiting one : waiting) {
            dsl.insertInto(NOTICE_DELIVERY)
                    .set(NOTICE_DELIVERY.NOTICE_ID, one.notice().value())
                    .set(NOTICE_DELIVERY.CHANNEL, one.channel().name())
                    .set(NOTICE_DELIVERY.ACCOUNT_ID, one.account().value())
                    .set(NOTICE_DELIVERY.STATE, State.WAITING.name())
                    .set(NOTICE_DELIVERY.ATTEMPTS, 0)
                    .set(NOTICE_DELIVERY.NEXT_AT, one.notBefore())
                    .set(NOTICE_DELIVERY.PROBLEM, "")
                    .onDuplicateKeyIgnore()
                    .execute();
        }
    }

    @Override
    public Optional<Message> claim(Instant now, Instant lease) {
        while (true) {
            Optional<NoticeDeliveryRecord> next =
                    dsl.selectFrom(NOTICE_DELIVERY)
                            .where(due(now))
                            .orderBy(NOTICE_DELIVERY.NEXT_AT, NOTICE_DELIVERY.NOTICE_ID)
                            .limit(1)
                            .fetchOptional();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            Optional<Message> taken =
                    transactions.inTransaction(() -> take(next.orElseThrow(), now, lease));
            // Where somebody else was quicker, there is less left each time.
            if (taken.isPresent()) {
                return taken;
            }
        }
    }

    private static Condition due(Instant now) {
        return NOTICE_DELIVERY.STATE.in(OPEN).and(NOTICE_DELIVERY.NEXT_AT.le(now));
    }

    private Optional<Message> take(NoticeDeliveryRecord first, Instant now, Instant lease) {
        UUID claim = UUID.randomUUID();
        UUID begun = first.getMessageId();
        UUID message = begun == null ? UUID.randomUUID() : begun;
        // What was once sent together is tried again as it was; what is new joins no old message.
        List<UUID> members =
                begun == null
                        ? dsl.select(NOTICE_DELIVERY.NOTICE_ID)
                                .from(NOTICE_DELIVERY)
                                .where(due(now))
                                .and(NOTICE_DELIVERY.ACCOUNT_ID.eq(first.getAccountId()))
                                .and(NOTICE_DELIVERY.CHANNEL.eq(first.getChannel()))
                                .and(NOTICE_DELIVERY.MESSAGE_ID.isNull())
                                .orderBy(NOTICE_DELIVERY.NEXT_AT, NOTICE_DELIVERY.NOTICE_ID)
                                .limit(MOST_IN_MESSAGE)
                                .fetch(NOTICE_DELIVERY.NOTICE_ID)
                        : List.of();
        Condition which =
                begun == null
                        ? NOTICE_DELIVERY
                                .NOTICE_ID
                                .in(members)
                                .and(NOTICE_DELIVERY.CHANNEL.eq(first.getChannel()))
                                .and(NOTICE_DELIVERY.MESSAGE_ID.isNull())
                        : NOTICE_DELIVERY.MESSAGE_ID.eq(begun);
        int taken =
                dsl.update(NOTICE_DELIVERY)
                        .set(NOTICE_DELIVERY.STATE, State.SENDING.name())
                        .set(NOTICE_DELIVERY.ATTEMPTS, NOTICE_DELIVERY.ATTEMPTS.plus(1))
                        .set(NOTICE_DELIVERY.NEXT_AT, lease)
                        .set(NOTICE_DELIVERY.MESSAGE_ID, message)
                        .set(NOTICE_DELIVERY.CLAIM_ID, claim)
                        .where(which)
                        .and(due(now))
                        .execute();
        return taken == 0
                ? Optional.empty()
                : Optional.of(
                        new Message(
                                message,
                                claim,
                                new AccountId(first.getAccountId()),
                                Channel.valueOf(first.getChannel()),
                                first.getAttempts() + 1,
                                noticesOf(message, claim)));
    }

    private List<Notice> noticesOf(UUID message, UUID claim) {
        return dsl.select(NOTICE.fields())
                .from(NOTICE)
                .join(NOTICE_DELIVERY)
                .on(NOTICE_DELIVERY.NOTICE_ID.eq(NOTICE.ID))
                .where(NOTICE_DELIVERY.MESSAGE_ID.eq(message))
                .and(NOTICE_DELIVERY.CLAIM_ID.eq(claim))
                .orderBy(NOTICE.TOLD_AT, NOTICE.ID)
                .fetch(row -> JooqNotices.notice(row.into(NOTICE)));
    }

    private static Condition of(Message message) {
        return NOTICE_DELIVERY
                .MESSAGE_ID
                .eq(message.id())
                .and(NOTICE_DELIVERY.CLAIM_ID.eq(message.claim()))
                .and(NOTICE_DELIVERY.STATE.eq(State.SENDING.name()));
    }

    @Override
    public boolean sent(Message message, Instant at) {
        return dsl.update(NOTICE_DELIVERY)
                        .set(NOTICE_DELIVERY.STATE, State.SENT.name())
                        .set(NOTICE_DELIVERY.SENT_AT, at)
                        .set(NOTICE_DELIVERY.PROBLEM, "")
                        .where(of(message))
                        .execute()
                > 0;
    }

    @Override
    public void failed(Message message, String problem, Optional<Instant> again) {
        State state = again.isPresent() ? State.FAILED : State.GIVEN_UP;
        dsl.update(NOTICE_DELIVERY)
                .set(NOTICE_DELIVERY.STATE, state.name())
                .set(
                        NOTICE_DELIVERY.NEXT_AT,
                        again.<Field<Instant>>map(at -> DSL.val(at, NOTICE_DELIVERY.NEXT_AT))
                                .orElse(NOTICE_DELIVERY.NEXT_AT))
                .set(
                        NOTICE_DELIVERY.PROBLEM,
                        problem.length() <= LONGEST_PROBLEM
                                ? problem
                                : problem.substring(0, LONGEST_PROBLEM))
                .where(of(message))
                .execute();
    }

    @Override
    public int waiting() {
        return dsl.fetchCount(NOTICE_DELIVERY, NOTICE_DELIVERY.STATE.eq(State.WAITING.name()));
    }

    @Override
    public List<Failure> failures(int limit) {
        return dsl.select(
                        NOTICE_DELIVERY.MESSAGE_ID,
                        NOTICE_DELIVERY.ACCOUNT_ID,
                        NOTICE_DELIVERY.CHANNEL,
                        NOTICE_DELIVERY.STATE,
                        NOTICE_DELIVERY.PROBLEM,
                        DSL.max(NOTICE_DELIVERY.ATTEMPTS),
                        DSL.count(),
                        DSL.max(NOTICE_DELIVERY.NEXT_AT))
                .from(NOTICE_DELIVERY)
                .where(NOTICE_DELIVERY.STATE.in(FAILED))
                .groupBy(
                        NOTICE_DELIVERY.MESSAGE_ID,
                        NOTICE_DELIVERY.ACCOUNT_ID,
                        NOTICE_DELIVERY.CHANNEL,
                        NOTICE_DELIVERY.STATE,
                        NOTICE_DELIVERY.PROBLEM)
                .orderBy(
                        DSL.when(NOTICE_DELIVERY.STATE.eq(State.GIVEN_UP.name()), 0).otherwise(1),
                        DSL.max(NOTICE_DELIVERY.NEXT_AT))
                .limit(limit)
                .fetch(row ->
                        new Failure(
                                row.value1(),
                                new AccountId(row.value2()),
                                Channel.valueOf(row.value3()),
                                State.valueOf(row.value4()) == State.GIVEN_UP,
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value5()));
    }

    @Override
    public boolean retry(UUID message, Instant at) {
        return dsl.update(NOTICE_DELIVERY)
                        .set(NOTICE_DELIVERY.STATE, State.FAILED.name())
                        .set(NOTICE_DELIVERY.ATTEMPTS, 0)
                        .set(NOTICE_DELIVERY.NEXT_AT, at)
                        .where(NOTICE_DELIVERY.MESSAGE_ID.eq(message))
                        .and(NOTICE_DELIVERY.STATE.in(FAILED))
                        .execute()
                > 0;
    }
}
