package org.xianxing.app.evaluation.ui;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.domain.evaluation.Decision;
import org.xianxing.domain.evaluation.Objection;
import org.xianxing.domain.shared.Reason;

/** Puts objections and their decisions into words. */
@Component
class ObjectionWords {

    private static final String PREFIX = "evaluation.objection.";

    private final Messages messages;
    private final Words results;

    ObjectionWords(Messages messages, Words results) {
        this.messages = messages;
        this.results = results;
    }

    String of(String key, Locale locale, Object... arguments) {
        return messages.getTranslation(PREFIX + key, locale, arguments);
    }

    /** All reasons, each a sentence. */
    String reasons(List<Reason> reasons, Locale locale) {
        return results.reasons(reasons, locale);
    }

    /** The words for claims and scores. */
    Words results() {
        return results;
    }

    Badge badge(Objection.State state, Locale locale) {
        return switch (state) {
            case Objection.State.Filed() ->
                    new Badge(Badge.State.WAITING, of("state-filed", locale));
            case Objection.State.Dismissed _ ->
                    new Badge(Badge.State.REJECTED, of("state-dismissed", locale));
            case Objection.State.Upheld _ ->
                    new Badge(Badge.State.WAITING, of("state-upheld", locale));
            case Objection.State.Confirmed _ ->
                    new Badge(Badge.State.ACCEPTED, of("state-confirmed", locale));
        };
    }

    /** Who did it, and when. */
    String signature(Decision.Signature by, Locale locale) {
        return of(
                "signature",
                locale,
                by.organization(),
                by.name(),
                Times.dayAndHour(by.at(), locale));
    }
}
