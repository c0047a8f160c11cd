package org.xianxing.domain.registry;

import java.util.List;
import java.util.Optional;

/** Stored charters. A stored one never changes; a new provision is a new charter. */
public interface CharterRepository {

    Optional<StoredCharter> find(CharterId id);

    /** All charters, by the name of the body, then by day of publication, oldest first. */
    List<StoredCharter> all();

    void add(StoredCharter charter);
}
