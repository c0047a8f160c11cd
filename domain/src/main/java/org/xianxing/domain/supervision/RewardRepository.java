package org.xianxing.domain.supervision;

import java.util.List;
import org.xianxing.domain.evaluation.CycleId;

/** Stored payments of rewards. A reward that nobody has recorded anything of has no row. */
public interface RewardRepository {

    /** What is recorded of an evaluation's rewards. */
    List<Reward> ofCycle(CycleId cycle);

    /**
     * Stores a reward's payment.
     *
     * @throws org.xianxing.domain.shared.StaleVersionException when its version is no longer the
     *     stored one
     */
    void save(Reward reward);
}
