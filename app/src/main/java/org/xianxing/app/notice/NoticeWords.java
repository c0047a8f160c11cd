package org.xianxing.app.notice;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.Messages;
import org.xianxing.domain.notice.Notice;
import org.xianxing.domain.notice.NoticeKind;

/** Notices as sentences, and where they lead. */
@Component
public class NoticeWords {

    private static final String BUNDLE = "notice.";

    private final Messages messages;
    private final String address;

    NoticeWords(Messages messages, @Value("${xianxing.url:}") String address) {
        this.messages = messages;
        this.address = address.isBlank() || address.endsWith("/") ? address : address + "/";
    }

    /** The sentence of a notice. */
    public String sentence(Notice notice, Locale locale) {
        return messages.getTranslation(
                BUNDLE + "kind-" + notice.kind().name(), locale, notice.arguments().toArray());
    }

    /** What a kind is called. */
    public String kind(NoticeKind kind, Locale locale) {
        return messages.getTranslation(BUNDLE + "name-" + kind.name(), locale);
    }

    /** The address by which a notice is opened from outside; empty when ours is not known. */
    String link(Notice notice) {
        return address.isBlank() ? "" : address + "notice/" + notice.id().value();
    }

    String chinese(String key, Object... arguments) {
        return messages.getTranslation(BUNDLE + key, Messages.CHINESE, arguments);
    }
}
