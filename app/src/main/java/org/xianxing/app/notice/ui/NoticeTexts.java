package org.xianxing.app.notice.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xianxing.app.notice.NoticeWords;
import org.xianxing.app.shell.Messages;
import org.xianxing.domain.notice.Channel;
import org.xianxing.domain.notice.Notice;
import org.xianxing.domain.notice.NoticeGroup;
import org.xianxing.domain.shared.Reason;

/** The texts of these pages. */
final class NoticeTexts {

    private final Messages messages;
    private final NoticeWords words;
    private final Locale locale;

    NoticeTexts(Messages messages, NoticeWords words, Locale locale) {
        this.messages = messages;
        this.words = words;
        this.locale = locale;
    }

    String word(String key, Object... arguments) {
        return messages.getTranslation("notice." + key, locale, arguments);
    }

    String sentence(Notice notice) {
        return words.sentence(notice, locale);
    }

    String kind(Notice notice) {
        return words.kind(notice.kind(), locale);
    }

    String group(NoticeGroup group) {
        return word("group-" + group.name());
    }

    String channel(Channel channel) {
        return word("channel-" + channel.name());
    }

    String reasons(List<Reason> reasons) {
        return reasons.stream().map(this::reason).collect(Collectors.joining(" "));
    }

    String reason(Reason reason) {
        return messages.reason(reason, locale);
    }
}
