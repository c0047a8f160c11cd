package org.xianxing.db.account;

import static org.xianxing.db.jooq.Tables.RECOVERY_CODE;
import static org.xianxing.db.jooq.Tables.SECOND_FACTOR;

import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.xianxing.domain.account.SecondFactor;
import org.xianxing.domain.account.SecondFactorRepository;
import org.xianxing.domain.organization.AccountId;

final class JooqSecondFactors implements SecondFactorRepository {

    private final DSLContext dsl;

    JooqSecondFactors(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<SecondFactor> find(AccountId account) {
        return dsl.selectFrom(SECOND_FACTOR)
                .where(SECOND_FACTOR.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(row -> new SecondFactor(account, row.getSecret()));
    }

    @Override
    public void set(SecondFactor factor, Set<String> recoveryHashes) {
        remove(factor.account());
        dsl.insertInto(SECOND_FACTOR)
                .set(SECOND_FACTOR.ACCOUNT_ID, factor.account().value())
                .set(SECOND_FACTOR.SECRET, factor.secret())
                .set(SECOND_FACTOR.LAST_STEP, 0L)
                .execute();
        recoveryHashes.forEach(hash ->
                dsl.insertInto(RECOVERY_CODE)
                        .set(RECOVERY_CODE.ACCOUNT_ID, factor.account().value())
                        .set(RECOVERY_CODE.HASH, hash)
                        .execute());
    }

    @Override
    public void remove(AccountId account) {
        dsl.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT_ID.eq(account.value())).execute();
        dsl.deleteFrom(SECOND_FACTOR).where(SECOND_FACTOR.ACCOUNT_ID.eq(account.value())).execute();
    }

    @Override
    public boolean useStep(AccountId account, long step) {
        return dsl.update(SECOND_FACTOR)
                        .set(SECOND_FACTOR.LAST_STEP, step)
                        .where(SECOND_FACTOR.ACCOUNT_ID.eq(account.value()))
                        .and(SECOND_FACTOR.LAST_STEP.lt(step))
                        .execute()
                == 1;
    }

    @Override
    public boolean useRecoveryCode(AccountId account, String hash) {
        return dsl.deleteFrom(RECOVERY_CODE)
                        .where(RECOVERY_CODE.ACCOUNT_ID.eq(account.value()))
                        .and(RECOVERY_CODE.HASH.eq(hash))
                        .execute()
                == 1;
    }

    @Override
    public int recoveryCodesLeft(AccountId account) {
        return dsl.fetchCount(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID.eq(account.value()));
    }
}
