package org.xianxing.app.audit.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.db.audit.AuditDamage;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Who;
import org.xianxing.domain.shared.Origin;

/** Puts records and damages into words. What has no word is shown as it is stored. */
@Component
class AuditWords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(PlainText.OFFICE_TIME);

    /** As many characters of an identifier as tell records of one list apart. */
    private static final int SHORT = 8;

    private static final int IDENTIFIER = 36;

    private final Messages messages;

    AuditWords(Messages messages) {
        this.messages = messages;
    }

    String of(String key, Locale locale, Object... arguments) {
        return messages.getTranslation("audit." + key, locale, arguments);
    }

    /** The word of an action's code. */
    String action(String action, Locale locale) {
        return messages.wordOr("audit", "action-" + action, action, locale);
    }

    /** Date and time of the offices, to the second. */
    String time(Instant at) {
        return TIME.format(at);
    }

    /** Role and organization of whoever did it, or that nobody was signed in. */
    String post(Who who, Locale locale) {
        return switch (who) {
            case Who.Nobody _ -> of("nobody", locale);
            case Who.Person person ->
                    of("post", locale, person.organizationName(), role(person.role(), locale));
        };
    }

    private String role(String role, Locale locale) {
        String key = "role-" + role.toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.wordOr("organization", key, role, locale);
    }

    /** From where: an address, or the program itself. */
    String origin(String origin, Locale locale) {
        return origin.equals(Origin.BACKGROUND.current()) ? of("background", locale) : origin;
    }

    /** Kind and short identifier of what it was done to. */
    String subject(String subject, Locale locale) {
        int space = subject.indexOf(' ');
        String kind = space < 0 ? subject : subject.substring(0, space);
        String word = messages.wordOr("audit", "subject-" + kind, kind, locale);
        if (space < 0) {
            return word;
        }
        String identifier = subject.substring(space + 1);
        return word
                + " "
                + (identifier.length() == IDENTIFIER ? identifier.substring(0, SHORT) : identifier);
    }

    /** Whose chain it is, which records and what happened to them. */
    String damage(AuditDamage damage, Locale locale) {
        String what = of("damage-" + damage.kind().name(), locale);
        if (damage.organization().isEmpty()) {
            return of("damaged-file", locale, damage.source(), what);
        }
        String told =
                damage.source().isEmpty() ? what : of("damage-by", locale, what, damage.source());
        String place =
                damage.first() == damage.last()
                        ? of("damaged-record", locale, chain(damage, locale), damage.first(), told)
                        : of(
                                "damaged-records",
                                locale,
                                chain(damage, locale),
                                damage.first(),
                                damage.last(),
                                told);
        return damage.at().isEmpty() ? place : of("damage-at", locale, place, damage.at());
    }

    private String chain(AuditDamage damage, Locale locale) {
        if (damage.organization().equals(AuditTrail.NOBODY.value().toString())) {
            return of("nobody", locale);
        }
        return damage.name().isEmpty()
                ? damage.organization()
                : of("chain", locale, damage.name(), damage.organization().substring(0, SHORT));
    }
}
