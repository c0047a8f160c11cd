package org.xianxing.domain.bulletin;

import java.util.List;
import java.util.Optional;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.shared.StaleVersionException;

/** Stored bulletins and issued files. */
public interface BulletinRepository {

    Optional<Bulletin> ofCycle(CycleId cycle);

    /** Every issued bulletin, newest first. */
    List<Bulletin.Issued> issued();

    boolean isTaken(DocumentNumber number);

    void add(Bulletin.Draft draft);

    /**
     * Stores a bulletin in its new state.
     *
     * @throws StaleVersionException when its version is no longer the stored one
     */
    void update(Bulletin bulletin);
}
