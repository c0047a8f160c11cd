package org.xianxing.db.account;

import static org.xianxing.db.jooq.Tables.FIRST_START_TOKEN;

import java.time.Instant;
import org.jooq.DSLContext;
import org.xianxing.domain.account.FirstStartTokens;

final class JooqFirstStartTokens implements FirstStartTokens {

    private final DSLContext dsl;

    JooqFirstStartTokens(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public void replace(String hash, Instant until) {
        dsl.deleteFrom(FIRST_START_TOKEN).execute();
        dsl.insertInto(FIRST_START_TOKEN)
                .set(FIRST_START_TOKEN.HASH, hash)
                .set(FIRST_START_TOKEN.UNTIL_TIME, until)
                .execute();
    }

    @Override
    public boolean take(String hash, Instant now) {
        return dsl.deleteFrom(FIRST_START_TOKEN)
                        .where(FIRST_START_TOKEN.HASH.eq(hash))
                        .and(FIRST_START_TOKEN.UNTIL_TIME.gt(now))
                        .execute()
                == 1;
    }
}
