package org.xianxing.app.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xianxing.domain.organization.Actor;

/** Tells how far the year's evaluation is; shown in the bar of every page. */
public interface StageTrack {

    /** The track of the cycle that the actor looks at; none before the first cycle. */
    Optional<Track> trackFor(Actor actor, Locale locale);

    /** What the sign-in page tells everyone, such as 2026年度评估 · 自评进行中; none when nothing runs. */
    Optional<String> publicCaption(Locale locale);

    /**
     * A year's steps.
     *
     * @param cycle such as 2026年度评估
     * @param steps from first to last
     */
    record Track(String cycle, List<Step> steps) {
        public Track {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step.
     *
     * @param label such as 自评
     * @param state where it stands
     * @param caption such as 截止 1月22日; empty for none
     */
    record Step(String label, State state, String caption) {}

    /** Where a step stands. */
    enum State {
        DONE,
        NOW,
        NEXT
    }
}
