package org.xianxing.domain.evaluation;

import java.util.Map;
import java.util.Optional;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Yuan;

/** Stored frozen rankings. */
public interface RankingRepository {

    Optional<FrozenRanking> ofCycle(CycleId cycle);

    /** Stores a ranking once; a second one for the cycle is refused by the database. */
    void freeze(FrozenRanking ranking);

    /** Sets the rewards of zones. */
    void setRewards(CycleId cycle, Map<OrganizationId, Yuan> rewards);
}
