package org.xianxing.db.account;

import static org.xianxing.db.jooq.Tables.SIGN_IN_SESSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.xianxing.db.jooq.tables.records.SignInSessionRecord;
import org.xianxing.domain.account.SignInSession;
import org.xianxing.domain.account.SignInSessionRepository;
import org.xianxing.domain.organization.AccountId;

final class JooqSignInSessions implements SignInSessionRepository {

    private final DSLContext dsl;

    JooqSignInSessions(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public void add(SignInSession session) {
        dsl.insertInto(SIGN_IN_SESSION)
                .set(SIGN_IN_SESSION.ID, session.id())
                .set(SIGN_IN_SESSION.ACCOUNT_ID, session.account().value())
                .set(SIGN_IN_SESSION.BEGUN_AT, session.begunAt())
                .set(SIGN_IN_SESSION.SEEN_AT, session.seenAt())
                .set(SIGN_IN_SESSION.ADDRESS, session.address())
                .set(SIGN_IN_SESSION.DEVICE, session.device())
                .set(SIGN_IN_SESSION.ENDED, false)
                .execute();
    }

    @Override
    public Optional<SignInSession> findRunning(UUID id) {
        return dsl.selectFrom(SIGN_IN_SESSION)
                .where(SIGN_IN_SESSION.ID.eq(id))
                .and(SIGN_IN_SESSION.ENDED.isFalse())
                .fetchOptional(JooqSignInSessions::session);
    }

    @Override
    public List<SignInSession> runningOf(AccountId account, Instant since) {
        return dsl.selectFrom(SIGN_IN_SESSION)
                .where(SIGN_IN_SESSION.ACCOUNT_ID.eq(account.value()))
                .and(SIGN_IN_SESSION.ENDED.isFalse())
                .and(SIGN_IN_SESSION.SEEN_AT.ge(since))
                .orderBy(SIGN_IN_SESSION.SEEN_AT.desc(), SIGN_IN_SESSION.ID)
                .fetch(JooqSignInSessions::session);
    }

    @Override
    public void seen(UUID id, Instant at) {
        dsl.update(SIGN_IN_SESSION)
                .set(SIGN_IN_SESSION.SEEN_AT, at)
                .where(SIGN_IN_SESSION.ID.eq(id))
                .execute();
    }

    @Override
    public void end(UUID id) {
        dsl.update(SIGN_IN_SESSION)
                .set(SIGN_IN_SESSION.ENDED, true)
                .where(SIGN_IN_SESSION.ID.eq(id))
                .execute();
    }

    @Override
    public void endAllOf(AccountId account, Optional<UUID> except) {
        dsl.update(SIGN_IN_SESSION)
                .set(SIGN_IN_SESSION.ENDED, true)
                .where(SIGN_IN_SESSION.ACCOUNT_ID.eq(account.value()))
                .and(SIGN_IN_SESSION.ENDED.isFalse())
                .and(except.map(SIGN_IN_SESSION.ID::ne).orElse(DSL.noCondition()))
                .execute();
    }

    private static SignInSession session(SignInSessionRecord row) {
        return new SignInSession(
                row.getId(),
                new AccountId(row.getAccountId()),
                row.getBegunAt(),
                row.getSeenAt(),
                row.getAddress(),
                row.getDevice());
    }
}
