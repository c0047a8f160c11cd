package org.xianxing.domain.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianxing.domain.evaluation.EvidenceFile;

/** Stored cases with their history. */
public interface CaseRepository {

    Optional<SupervisionCase> find(CaseId id);

    /** The cases that pass the filter, the earliest deadline first. */
    List<SupervisionCase> list(CaseFilter filter);

    /** The case that there can be one of only, as {@link SupervisionCase#uniqueKey} tells. */
    Optional<SupervisionCase> findUnique(String key);

    /**
     * The next number of a year, for the running transaction alone: whoever asks next waits until
     * it ends.
     */
    CaseNumber nextNumber(int year);

    /**
     * Adds a case.
     *
     * @return whether it was added; it is not when there is one of the same unique key
     */
    boolean add(SupervisionCase added);

    /**
     * Stores a changed case.
     *
     * @throws org.xianxing.domain.shared.StaleVersionException when its version is no longer the
     *     stored one
     */
    void update(SupervisionCase changed);

    /** The measures of a case, in order. */
    List<Measure> measures(CaseId id);

    /** The measures of several cases. */
    Map<CaseId, List<Measure>> measures(Collection<CaseId> ids);

    /** Replaces the measures of a case. */
    void setMeasures(CaseId id, List<Measure> measures);

    /** Stores a changed measure. */
    void update(CaseId id, Measure measure);

    /** The history, oldest first. */
    List<CaseStep> steps(CaseId id);

    /** Adds a step with its files. */
    void add(CaseStep step);

    /** The paper that went out with a step; none until it is printed. */
    Optional<EvidenceFile> paper(StepId step);

    /** Keeps the paper of a step; the first one kept stays. */
    void keepPaper(StepId step, EvidenceFile paper);

    /** All requests for an extension, oldest first. */
    List<Extension> extensions(CaseId id);

    /** The cases of these with a request that waits. */
    List<CaseId> withPendingExtension(Collection<CaseId> ids);

    void add(Extension extension);

    /** Stores what was decided about a request that waits; the case's version guards it. */
    void update(Extension extension);

    /** The leaders' instructions, oldest first. */
    List<Instruction> instructions(CaseId id);

    void add(CaseId id, Instruction instruction);
}
