package org.xianxing.domain.coordination;

import java.util.List;
import java.util.UUID;

/** Stored histories. */
public interface StepRepository {

    /** A history, oldest first. */
    List<Step> of(UUID subject);

    void add(Step step);
}
