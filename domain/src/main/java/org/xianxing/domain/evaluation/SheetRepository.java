package org.xianxing.domain.evaluation;

import java.util.List;
import java.util.Optional;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.StaleVersionException;

/** Stored score sheets. */
public interface SheetRepository {

    Optional<ScoreSheet> find(SheetId id);

    Optional<ScoreSheet> ofZone(CycleId cycle, OrganizationId zone);

    /** All sheets of a cycle, in no particular order. */
    List<ScoreSheet> ofCycle(CycleId cycle);

    void add(ScoreSheet sheet);

    /**
     * Stores a sheet in its new state.
     *
     * @throws StaleVersionException when its version is no longer the stored one
     */
    void update(ScoreSheet sheet);
}
