package org.xianxing.db.calendar;

import static org.xianxing.db.jooq.Tables.CALENDAR_SUBSCRIPTION;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.xianxing.db.jooq.tables.records.CalendarSubscriptionRecord;
import org.xianxing.domain.calendar.Subscription;
import org.xianxing.domain.calendar.SubscriptionRepository;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.PostId;

/** Subscriptions; a renewed one is another row. */
final class JooqSubscriptions implements SubscriptionRepository {

    private final DSLContext dsl;

    JooqSubscriptions(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<Subscription> of(AccountId account, PostId post) {
        return dsl.selectFrom(CALENDAR_SUBSCRIPTION)
                .where(mine(account, post))
                .fetchOptional(JooqSubscriptions::read);
    }

    @Override
    public Optional<Subscription> find(String hash) {
        return dsl.selectFrom(CALENDAR_SUBSCRIPTION)
                .where(CALENDAR_SUBSCRIPTION.HASH.eq(hash))
                .fetchOptional(JooqSubscriptions::read);
    }

    @Override
    public void replace(Subscription subscription) {
        boolean unused = remove(subscription.account(), subscription.post());
        CalendarSubscriptionRecord row = dsl.newRecord(CALENDAR_SUBSCRIPTION);
        row.setAccountId(subscription.account().value());
        row.setPostId(subscription.post().value());
        row.setHash(subscription.hash());
        row.setMadeAt(subscription.madeAt());
        dsl.insertInto(CALENDAR_SUBSCRIPTION).set(row).execute();
    }

    @Override
    public boolean remove(AccountId account, PostId post) {
        return dsl.deleteFrom(CALENDAR_SUBSCRIPTION).where(mine(account, post)).execute() > 0;
    }

    private static Condition mine(AccountId account, PostId post) {
        return CALENDAR_SUBSCRIPTION
                .ACCOUNT_ID
                .eq(account.value())
                .and(CALENDAR_SUBSCRIPTION.POST_ID.eq(post.value()));
    }

    private static Subscription read(CalendarSubscriptionRecord r) {
        return new Subscription(
                new AccountId(r.getAccountId()),
                new PostId(r.getPostId()),
                r.getHash(),
                r.getMadeAt());
    }
}
