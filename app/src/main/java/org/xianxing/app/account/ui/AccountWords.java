package org.xianxing.app.account.ui;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.app.shell.RoleLabel;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.Reason;

/** Puts accounts, posts and reasons into words. */
@Component
class AccountWords {

    private final Messages messages;

    AccountWords(Messages messages) {
        this.messages = messages;
    }

    String of(String key, Locale locale, Object... arguments) {
        return messages.getTranslation("account." + key, locale, arguments);
    }

    String reason(Reason reason, Locale locale) {
        return messages.reason(reason, locale);
    }

    /** All reasons, each a sentence. */
    String reasons(List<Reason> reasons, Locale locale) {
        return reasons.stream()
                .map(reason -> reason(reason, locale))
                .collect(Collectors.joining(" "));
    }

    String role(Role role, Locale locale) {
        return messages.getTranslation(RoleLabel.key(role), locale);
    }

    /** Such as 2026年1月1日起 or 2026年1月1日至2026年3月1日. */
    String term(Term term, Locale locale) {
        return term.isOpen()
                ? of("term-open", locale, term.from())
                : of("term", locale, term.from(), term.until());
    }

    String moment(Instant moment, Locale locale) {
        return PlainText.dateTime(LocalDateTime.ofInstant(moment, PlainText.OFFICE_TIME), locale);
    }
}
