package org.xianxing.domain.supervision;

/** What a case is opened for. */
public enum CaseKind {
    /** 进度滞后: a task is behind plan; its lead says why and what it will do (二（二）4). */
    LAGGING_TASK,
    /** 批示落实: a leader's written instruction is to be carried out. */
    INSTRUCTION,
    /** 整改提升: a zone among the last of an evaluation improves (三（二）). */
    RECTIFICATION,
    /** 专项督查 and whatever else. */
    OTHER;

    /**
     * Whether the unit first explains the reason and proposes measures, which the office accepts.
     */
    public boolean demandsPlan() {
        return switch (this) {
            case LAGGING_TASK, RECTIFICATION -> true;
            case INSTRUCTION, OTHER -> false;
        };
    }
}
