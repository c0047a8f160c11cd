package org.xianxing.domain.coordination;

import java.util.List;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;

/** What is wrong with a text that somebody typed. */
final class Texts {

    private Texts() {}

    /** The reason against a text that must be there and not too long; none when it is right. */
    static List<Reason> problems(String text, int longest, ReasonCode missing) {
        if (text.isBlank()) {
            return List.of(Reason.of(missing));
        }
        return tooLong(text, longest);
    }

    /** The reason against a text that may be left out; none when it is short enough. */
    static List<Reason> tooLong(String text, int longest) {
        return text.length() > longest
                ? List.of(
                        Reason.of(
                                CoordinationReason.COORDINATION_TEXT_TOO_LONG,
                                longest,
                                text.length()))
                : List.of();
    }
}
