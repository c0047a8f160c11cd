package org.xianxing.db.account;

import static org.xianxing.db.jooq.Tables.EXTERNAL_IDENTITY;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.xianxing.db.jooq.tables.records.ExternalIdentityRecord;
import org.xianxing.domain.account.ExternalIdentity;
import org.xianxing.domain.account.ExternalIdentityRepository;
import org.xianxing.domain.organization.AccountId;

final class JooqExternalIdentities implements ExternalIdentityRepository {

    private final DSLContext dsl;

    JooqExternalIdentities(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<ExternalIdentity> find(String issuer, String subject) {
        return dsl.selectFrom(EXTERNAL_IDENTITY)
                .where(EXTERNAL_IDENTITY.ISSUER.eq(issuer))
                .and(EXTERNAL_IDENTITY.SUBJECT.eq(subject))
                .fetchOptional(JooqExternalIdentities::identity);
    }

    @Override
    public List<ExternalIdentity> of(AccountId account) {
        return dsl.selectFrom(EXTERNAL_IDENTITY)
                .where(EXTERNAL_IDENTITY.ACCOUNT_ID.eq(account.value()))
                .orderBy(EXTERNAL_IDENTITY.BOUND_AT, EXTERNAL_IDENTITY.SUBJECT)
                .fetch(JooqExternalIdentities::identity);
    }

    @Override
    public boolean add(ExternalIdentity identity) {
        return dsl.insertInto(EXTERNAL_IDENTITY)
                        .set(EXTERNAL_IDENTITY.ISSUER, identity.issuer())
                        .set(EXTERNAL_IDENTITY.SUBJECT, identity.subject())
                        .set(EXTERNAL_IDENTITY.ACCOUNT_ID, identity.account().value())
                        .set(EXTERNAL_IDENTITY.BOUND_AT, identity.boundAt())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Override
    public void removeAllOf(AccountId account) {
        dsl.deleteFrom(EXTERNAL_IDENTITY)
                .where(EXTERNAL_IDENTITY.ACCOUNT_ID.eq(account.value()))
                .execute();
    }

    private static ExternalIdentity identity(ExternalIdentityRecord row) {
        return new ExternalIdentity(
                row.getIssuer(),
                row.getSubject(),
                new AccountId(row.getAccountId()),
                row.getBoundAt());
    }
}
