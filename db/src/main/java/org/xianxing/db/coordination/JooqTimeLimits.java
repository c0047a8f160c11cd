package org.xianxing.db.coordination;

import static org.xianxing.db.jooq.Tables.COORDINATION_LIMIT;
import static org.xianxing.db.jooq.Tables.COORDINATION_LIMITS;

import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.xianxing.domain.coordination.Limit;
import org.xianxing.domain.coordination.TimeLimitRepository;
import org.xianxing.domain.coordination.TimeLimits;
import org.xianxing.domain.shared.StaleVersionException;

record JooqTimeLimits(DSLContext dsl) implements TimeLimitRepository {

    private static final int ONLY = 1;

    @Override
    public TimeLimits get() {
        return dsl.selectFrom(COORDINATION_LIMITS)
                .where(COORDINATION_LIMITS.ID.eq(ONLY))
                .fetchOptional(row -> new TimeLimits(row.get(COORDINATION_LIMITS.VERSION), set()))
                .orElse(TimeLimits.INITIAL);
    }

    private Map<Limit, Integer> set() {
        return dsl.selectFrom(COORDINATION_LIMIT)
                .fetchMap(
                        row -> Limit.valueOf(row.get(COORDINATION_LIMIT.LIMIT_NAME)),
                        row -> row.get(COORDINATION_LIMIT.WORKDAYS));
    }

    @Override
    public void put(TimeLimits limits) {
        int changed =
                dsl.update(COORDINATION_LIMITS)
                        .set(COORDINATION_LIMITS.VERSION, limits.version() + 1)
                        .where(COORDINATION_LIMITS.ID.eq(ONLY))
                        .and(COORDINATION_LIMITS.VERSION.eq(limits.version()))
                        .execute();
        if (changed == 0) {
            addFirst(limits);
        }
        dsl.deleteFrom(COORDINATION_LIMIT).execute();
        limits.workdays()
                .forEach((limit, days) ->
                        dsl.insertInto(COORDINATION_LIMIT)
                                .set(COORDINATION_LIMIT.LIMIT_NAME, limit.name())
                                .set(COORDINATION_LIMIT.WORKDAYS, days)
                                .execute());
    }

    private void addFirst(TimeLimits limits) {
        if (limits.version() != 0) {
            throw stale();
        }
        try {
            dsl.insertInto(COORDINATION_LIMITS)
                    .set(COORDINATION_LIMITS.ID, ONLY)
                    .set(COORDINATION_LIMITS.VERSION, 1)
                    .execute();
        } catch (IntegrityConstraintViolationException e) {
            StaleVersionException stale = stale();
            stale.addSuppressed(e);
            throw stale;
        }
    }

    private static StaleVersionException stale() {
        return new StaleVersionException("time limits");
    }
}
