package org.xianxing.app.coordination;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.domain.coordination.DocumentState;
import org.xianxing.domain.coordination.MatterState;
import org.xianxing.domain.coordination.MeetingState;
import org.xianxing.domain.shared.Reason;

/** Puts facts of coordination into words. */
@Component
public class CoordinationWords {

    private final Messages messages;

    CoordinationWords(Messages messages) {
        this.messages = messages;
    }

    public String of(String key, Locale locale, Object... arguments) {
        return messages.getTranslation("coordination." + key, locale, arguments);
    }

    public String state(MatterState state, Locale locale) {
        return of("matter-state-" + state.name(), locale);
    }

    public String state(MeetingState state, Locale locale) {
        return of("meeting-state-" + state.name(), locale);
    }

    public String state(DocumentState state, Locale locale) {
        return of("document-state-" + state.name(), locale);
    }

    /** A word for a value of an enumeration: its prefix and name are the key. */
    public String value(String prefix, Enum<?> value, Locale locale) {
        return of(prefix + "-" + value.name(), locale);
    }

    /** Whether there is a text of a key, where there need not be one. */
    public boolean has(String key, Locale locale) {
        return messages.has("coordination." + key, locale);
    }

    /** A moment as offices write it. */
    public String moment(Instant at, Locale locale) {
        return PlainText.dateTime(LocalDateTime.ofInstant(at, PlainText.OFFICE_TIME), locale);
    }

    /** A reason as a sentence. */
    public String reason(Reason reason, Locale locale) {
        return messages.reason(reason, locale);
    }

    /** All reasons, each a sentence. */
    public String reasons(List<Reason> reasons, Locale locale) {
        return reasons.stream()
                .map(reason -> messages.reason(reason, locale))
                .collect(Collectors.joining(" "));
    }
}
