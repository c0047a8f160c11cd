package org.xianxing.domain.evaluation;

import java.util.List;
import java.util.Optional;
import org.xianxing.domain.shared.StaleVersionException;

/** Stored cycles with their participants. */
public interface CycleRepository {

    Optional<Cycle> find(CycleId id);

    /** All cycles, newest year first. */
    List<Cycle> all();

    void add(Cycle cycle);

    /**
     * Stores a changed cycle.
     *
     * @throws StaleVersionException when its version is no longer the stored one
     */
    void update(Cycle cycle);

    /** Who takes part, by zone name. */
    List<Cycle.Participant> participants(CycleId cycle);

    /** Replaces all participants of a cycle that is being planned. */
    void setParticipants(CycleId cycle, List<Cycle.Participant> participants);
}
