package org.xianxing.domain.evaluation;

import java.util.Map;
import java.util.OptionalInt;
import org.xianxing.domain.organization.OrganizationId;

/** The comprehensive evaluation's ranks (全省开发区综合考评), entered or imported by the province office. */
public interface ExternalRankRepository {

    /** The ranks of a cycle by zone. */
    Map<OrganizationId, Ranks> ofCycle(CycleId cycle);

    /** Stores the ranks of the zones given; others stay. */
    void save(CycleId cycle, Map<OrganizationId, Ranks> ranks);

    /**
     * A zone's places.
     *
     * @param thisYear place this year, 1 or more
     * @param lastYear place the year before; empty when it was not ranked
     */
    record Ranks(int thisYear, OptionalInt lastYear) {

        public Fact.ExternalRank fact(String indicator) {
            return new Fact.ExternalRank(indicator, thisYear, lastYear);
        }
    }
}
