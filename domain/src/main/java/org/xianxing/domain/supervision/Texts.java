package org.xianxing.domain.supervision;

import java.util.List;
import org.xianxing.domain.shared.Reason;

/** What is wrong with a text that somebody typed. */
final class Texts {

    /** What a person writes in one go: a reason, an answer, an opinion. */
    static final int LONGEST = 2_000;

    private Texts() {}

    /** The reason against a text that must be there and not too long; none when it is right. */
    static List<Reason> problems(String text, SupervisionReason missing) {
        return problems(text, LONGEST, missing, SupervisionReason.CASE_TEXT_TOO_LONG);
    }

    static List<Reason> problems(
            String text, int longest, SupervisionReason missing, SupervisionReason tooLong) {
        if (text.isBlank()) {
            return List.of(Reason.of(missing));
        }
        return text.length() > longest
                ? List.of(Reason.of(tooLong, longest, text.length()))
                : List.of();
    }
}
