package org.xianxing.domain.evaluation;

import java.util.List;
import java.util.Optional;

/** Stored rubric versions. A stored version never changes. */
public interface RubricRepository {

    Optional<Rubric> find(RubricId id);

    /** All versions, newest import first. */
    List<Rubric> all();

    void add(Rubric rubric);
}
