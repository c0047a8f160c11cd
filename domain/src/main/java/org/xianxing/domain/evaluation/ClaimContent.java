package org.xianxing.domain.evaluation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an official fills in for a claim. Saved while typing, so everything but the fact may be
 * missing in a draft.
 *
 * @param fact what is claimed
 * @param date when it happened
 * @param responsiblePerson 责任人, at most 40 characters
 * @param project 项目, at most 200 characters
 * @param measures 举措, at most 2,000 characters
 * @param effect 成效, at most 2,000 characters
 */
public record ClaimContent(
        ClaimedFact fact,
        Optional<LocalDate> date,
        String responsiblePerson,
        String project,
        String measures,
        String effect) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_PERSON = 40;
    public static final int LONGEST_PROJECT = 200;
    public static final int LONGEST_TEXT = 2_000;

    /** A new draft of a fact, with nothing else filled in. */
    public static ClaimContent of(ClaimedFact fact) {
        return new ClaimContent(fact, Optional.empty(), "", "", "", "");
    }
}
