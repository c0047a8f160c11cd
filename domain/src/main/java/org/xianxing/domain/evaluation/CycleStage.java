package org.xianxing.domain.evaluation;

/** How far a cycle is. It only moves forward, by an act of the province office. */
public enum CycleStage {
    /** Being planned; only the province office sees it. */
    PLANNED,
    /** Zones record and submit, cities and the province review. */
    OPEN,
    /** Results are shown and zones may object (公示). */
    OBJECTION,
    /** The ranking is frozen. */
    RANKED,
    /** The bulletin is issued. */
    PUBLISHED;

    public boolean isAtLeast(CycleStage other) {
        return compareTo(other) >= 0;
    }
}
