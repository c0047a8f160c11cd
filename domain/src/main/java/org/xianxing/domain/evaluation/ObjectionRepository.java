package org.xianxing.domain.evaluation;

import java.util.List;
import java.util.Optional;
import org.xianxing.domain.shared.StaleVersionException;

/** Stored objections. */
public interface ObjectionRepository {

    Optional<Objection> find(ObjectionId id);

    List<Objection> ofSheet(SheetId sheet);

    /** All objections of a cycle, oldest first. */
    List<Objection> ofCycle(CycleId cycle);

    /** Adds an objection with its evidence. */
    void add(Objection objection);

    /**
     * Stores a changed state.
     *
     * @throws StaleVersionException when its version is no longer the stored one
     */
    void update(Objection objection);
}
