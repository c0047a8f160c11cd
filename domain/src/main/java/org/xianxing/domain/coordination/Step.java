package org.xianxing.domain.coordination;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xianxing.domain.evaluation.Decision.Signature;

/**
 * One step of a history. Steps are added and never changed; files that came with one are kept as
 * attachments of {@link #attachmentSubject()}.
 *
 * @param subject the matter, meeting or document
 * @param position its place in the history, from 1
 * @param by who did it, when
 * @param text what was written; may be empty
 * @param until when what follows is due; empty when nothing is
 * @param late whether it came after the time limit in force
 */
public record Step(
        UUID subject,
        int position,
        StepKind kind,
        Signature by,
        String text,
        Optional<Instant> until,
        boolean late) {

    public static final int LONGEST_TEXT = 4_000;
    public static final int MOST_FILES = 10;

    public Step {
        text = text.strip();
        if (position < 1 || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("not a step: " + position + " " + text.length());
        }
    }

    /** What its files belong to. */
    public String attachmentSubject() {
        return attachmentSubject(subject, position);
    }

    public static String attachmentSubject(UUID subject, int position) {
        return prefix(subject) + position;
    }

    /** What the files of all steps of a history belong to begins so. */
    public static String prefix(UUID subject) {
        return "coordination " + subject + " ";
    }
}
