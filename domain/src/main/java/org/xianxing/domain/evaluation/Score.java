package org.xianxing.domain.evaluation;

import org.xianxing.domain.shared.Points;

/** A score, or the knowledge that there is none. 未评 is not 0.00. */
public sealed interface Score {

    /** Nobody scored it yet. */
    record NotScored() implements Score {}

    /** It is scored, with 0.00 if that is the result. */
    record Scored(Points points) implements Score {}

    Score NONE = new NotScored();

    static Score of(Points points) {
        return new Scored(points);
    }

    /** The points that enter a total: nothing for what is not scored. */
    default Points counted() {
        return switch (this) {
            case NotScored() -> Points.ZERO;
            case Scored(Points points) -> points;
        };
    }
}
