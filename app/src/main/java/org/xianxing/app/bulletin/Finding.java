package org.xianxing.app.bulletin;

import java.util.List;
import org.xianxing.domain.shared.Reason;

/**
 * The result of one check of a bulletin.
 *
 * @param check what was looked at
 * @param count how many things were looked at, where that says something; otherwise 0
 * @param reasons what is wrong; empty when all is well
 */
public record Finding(Check check, int count, List<Reason> reasons) {

    public Finding {
        reasons = List.copyOf(reasons);
    }

    /** What is looked at. */
    public enum Check {
        /** Every placeholder is known and filled from the frozen ranking. */
        FIGURES_KNOWN,
        /** The figures that the rules ask for are in the text. */
        FIGURES_COMPLETE,
        /** No score is typed by hand. */
        NO_SCORE_BY_HAND,
        TITLE,
        RECIPIENTS,
        BODY,
        SIGNATURE,
        /** The document can be printed whole. */
        LAYOUT
    }

    public boolean isOk() {
        return reasons.isEmpty();
    }
}
