package org.xianxing.db.coordination;

import static org.xianxing.db.jooq.Tables.COORDINATION_COUNTER;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.xianxing.domain.coordination.GivenNumber;
import org.xianxing.domain.coordination.NumberRepository;
import org.xianxing.domain.coordination.Series;

record JooqNumbers(DSLContext dsl) implements NumberRepository {

    @Override
    public GivenNumber next(Series series, int year) {
        Condition row =
                COORDINATION_COUNTER
                        .SERIES
                        .eq(series.name())
                        .and(COORDINATION_COUNTER.NUMBER_YEAR.eq(year));
        dsl.insertInto(COORDINATION_COUNTER)
                .set(COORDINATION_COUNTER.SERIES, series.name())
                .set(COORDINATION_COUNTER.NUMBER_YEAR, year)
                .set(COORDINATION_COUNTER.LAST_SEQUENCE, 0)
                .onDuplicateKeyIgnore()
                .execute();
        dsl.update(COORDINATION_COUNTER)
                .set(COORDINATION_COUNTER.LAST_SEQUENCE, COORDINATION_COUNTER.LAST_SEQUENCE.plus(1))
                .where(row)
                .execute();
        return dsl.selectFrom(COORDINATION_COUNTER)
                .where(row)
                .fetchSingle(r ->
                        new GivenNumber(series, year, r.get(COORDINATION_COUNTER.LAST_SEQUENCE)));
    }
}
