package org.xianxing.db.notice;

import static org.xianxing.db.jooq.Tables.ACCOUNT;
import static org.xianxing.db.jooq.Tables.HANDOVER;
import static org.xianxing.db.jooq.Tables.NOTICE;
import static org.xianxing.db.jooq.Tables.NOTICE_DELIVERY;
import static org.xianxing.db.jooq.Tables.POST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.xianxing.db.jooq.tables.Account;
import org.xianxing.db.jooq.tables.records.NoticeRecord;
import org.xianxing.domain.notice.Notice;
import org.xianxing.domain.notice.NoticeFilter;
import org.xianxing.domain.notice.NoticeId;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.notice.NoticeRepository;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Term;

final class JooqNotices implements NoticeRepository {

    /** Between arguments, which have no control characters. */
    private static final String BETWEEN = "\n";

    private final DSLContext dsl;

    JooqNotices(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<Recipient> recipients(OrganizationId body, LocalDate day) {
        Condition held =
                POST.ORGANIZATION_ID
                        .eq(body.value())
                        .and(POST.FROM_DAY.le(day))
                        .and(POST.UNTIL_DAY.ge(day))
                        .and(ACCOUNT.ENABLED.isTrue());
        Account deputy = ACCOUNT.as("deputy");
        List<Recipient> holders =
                dsl.selectDistinct(POST.ACCOUNT_ID, POST.ROLE)
                        .from(POST)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ID.eq(POST.ACCOUNT_ID))
                        .where(held)
                        .fetch(row -> recipient(row.value1(), row.value2()));
        List<Recipient> deputies =
                dsl.selectDistinct(HANDOVER.DEPUTY_ID, POST.ROLE)
                        .from(POST)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ID.eq(POST.ACCOUNT_ID))
                        .join(HANDOVER)
                        .on(HANDOVER.POST_ID.eq(POST.ID))
                        .join(deputy)
                        .on(deputy.ID.eq(HANDOVER.DEPUTY_ID))
                        .where(held)
                        .and(HANDOVER.FROM_DAY.le(day))
                        .and(HANDOVER.UNTIL_DAY.ge(day))
                        .and(deputy.ENABLED.isTrue())
                        .fetch(row -> recipient(row.value1(), row.value2()));
        return Stream.concat(holders.stream(), deputies.stream()).distinct().toList();
    }

    private static Recipient recipient(UUID account, String role) {
        return new Recipient(new AccountId(account), Role.valueOf(role));
    }

    @Override
    public boolean add(Notice notice) {
        String arguments = String.join(BETWEEN, notice.arguments());
        return dsl.insertInto(NOTICE)
                        .set(NOTICE.ID, notice.id().value())
                        .set(NOTICE.ACCOUNT_ID, notice.account().value())
                        .set(NOTICE.BODY_ID, notice.body().value())
                        .set(NOTICE.KIND, notice.kind().name())
                        .set(NOTICE.PATH, notice.path())
                        .set(NOTICE.ARGUMENTS, arguments)
                        .set(NOTICE.SAID, Digests.of(arguments))
                        .set(NOTICE.TOLD_ON, Term.dayAt(notice.at()))
                        .set(NOTICE.TOLD_AT, notice.at())
                        .set(NOTICE.READ_AT, notice.readAt().orElse(null))
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Override
    public List<Notice> list(AccountId account, NoticeFilter filter, int offset, int limit) {
        return dsl.selectFrom(NOTICE)
                .where(passes(account, filter))
                .orderBy(NOTICE.TOLD_AT.desc(), NOTICE.ID)
                .limit(limit)
                .offset(offset)
                .fetch(JooqNotices::notice);
    }

    @Override
    public int count(AccountId account, NoticeFilter filter) {
        return dsl.fetchCount(NOTICE, passes(account, filter));
    }

    private static Condition passes(AccountId account, NoticeFilter filter) {
        Condition own = NOTICE.ACCOUNT_ID.eq(account.value());
        Condition read = filter.unread() ? NOTICE.READ_AT.isNull() : DSL.noCondition();
        Condition kind =
                filter.group()
                        .map(group ->
                                NOTICE.KIND.in(group.kinds().stream().map(Enum::name).toList()))
                        .orElse(DSL.noCondition());
        return own.and(read).and(kind);
    }

    @Override
    public Optional<Notice> find(AccountId account, NoticeId id) {
        return dsl.selectFrom(NOTICE)
                .where(NOTICE.ID.eq(id.value()))
                .and(NOTICE.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(JooqNotices::notice);
    }

    @Override
    public void read(AccountId account, NoticeId id, Instant at) {
        dsl.update(NOTICE)
                .set(NOTICE.READ_AT, at)
                .where(NOTICE.ID.eq(id.value()))
                .and(NOTICE.ACCOUNT_ID.eq(account.value()))
                .and(NOTICE.READ_AT.isNull())
                .execute();
    }

    @Override
    public int readAll(AccountId account, Instant until, Instant at) {
        return dsl.update(NOTICE)
                .set(NOTICE.READ_AT, at)
                .where(NOTICE.ACCOUNT_ID.eq(account.value()))
                .and(NOTICE.READ_AT.isNull())
                .and(NOTICE.TOLD_AT.le(until))
                .execute();
    }

    @Override
    public int removeReadBefore(Instant moment, int limit) {
        List<UUID> old =
                dsl.select(NOTICE.ID)
                        .from(NOTICE)
                        .where(NOTICE.READ_AT.lt(moment))
                        .limit(limit)
                        .fetch(NOTICE.ID);
        dsl.deleteFrom(NOTICE_DELIVERY).where(NOTICE_DELIVERY.NOTICE_ID.in(old)).execute();
        return dsl.deleteFrom(NOTICE).where(NOTICE.ID.in(old)).execute();
    }

    static Notice notice(NoticeRecord row) {
        return new Notice(
                new NoticeId(row.getId()),
                new AccountId(row.getAccountId()),
                new OrganizationId(row.getBodyId()),
                NoticeKind.valueOf(row.getKind()),
                row.getPath(),
                row.getArguments().isEmpty()
                        ? List.of()
                        : List.of(row.getArguments().split(BETWEEN, -1)),
                row.getToldAt(),
                Optional.ofNullable(row.getReadAt()));
    }
}
