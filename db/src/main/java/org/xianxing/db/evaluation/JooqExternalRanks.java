package org.xianxing.db.evaluation;

import static org.xianxing.db.jooq.Tables.EXTERNAL_RANK;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.ExternalRankRepository;
import org.xianxing.domain.organization.OrganizationId;

final class JooqExternalRanks implements ExternalRankRepository {

    private final DSLContext dsl;

    JooqExternalRanks(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Map<OrganizationId, Ranks> ofCycle(CycleId cycle) {
        Map<OrganizationId, Ranks> ranks = new HashMap<>();
        dsl.selectFrom(EXTERNAL_RANK)
                .where(EXTERNAL_RANK.CYCLE_ID.eq(cycle.value()))
                .forEach(row -> {
                    @Nullable Integer lastYear = row.get(EXTERNAL_RANK.LAST_YEAR);
                    ranks.put(
                            new OrganizationId(row.get(EXTERNAL_RANK.ZONE_ID)),
                            new Ranks(
                                    row.get(EXTERNAL_RANK.THIS_YEAR),
                                    lastYear == null
                                            ? OptionalInt.empty()
                                            : OptionalInt.of(lastYear)));
                });
        return ranks;
    }

    @Override
    public void save(CycleId cycle, Map<OrganizationId, Ranks> ranks) {
        ranks.forEach((zone, own) -> {
            @Nullable Integer lastYear =
                    own.lastYear().isPresent() ? own.lastYear().getAsInt() : null;
            // Not an upsert: the one jOOQ writes is not understood by MariaDB.
            dsl.deleteFrom(EXTERNAL_RANK)
                    .where(EXTERNAL_RANK.CYCLE_ID.eq(cycle.value()))
                    .and(EXTERNAL_RANK.ZONE_ID.eq(zone.value()))
                    .execute();
            dsl.insertInto(EXTERNAL_RANK)
                    .set(EXTERNAL_RANK.CYCLE_ID, cycle.value())
                    .set(EXTERNAL_RANK.ZONE_ID, zone.value())
                    .set(EXTERNAL_RANK.THIS_YEAR, own.thisYear())
                    .set(EXTERNAL_RANK.LAST_YEAR, lastYear)
                    .execute();
        });
    }
}
