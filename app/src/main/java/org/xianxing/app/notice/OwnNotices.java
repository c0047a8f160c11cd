package org.xianxing.app.notice;

import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.xianxing.app.notice.Sender.Letter;
import org.xianxing.app.notice.Sender.Result;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.notice.Channel;
import org.xianxing.domain.notice.Contact;
import org.xianxing.domain.notice.Digest;
import org.xianxing.domain.notice.NoticeGroup;
import org.xianxing.domain.notice.NoticePreferences;
import org.xianxing.domain.notice.NoticeReason;
import org.xianxing.domain.notice.PreferencesRepository;
import org.xianxing.domain.notice.QuietHours;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;

/** What people set about their own notices, and where they are reached. */
@Service
public class OwnNotices {

    private static final int CODES = 1_000_000;

    private final Transactions transactions;
    private final PreferencesRepository repository;
    private final Channels channels;
    private final NoticeWords words;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    OwnNotices(
            Transactions transactions,
            PreferencesRepository repository,
            Channels channels,
            NoticeWords words,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.channels = channels;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Everything a person can set.
     *
     * @param open the channels that the operator has set up
     */
    public record View(
            NoticePreferences preferences, Map<Channel, Contact> contacts, Set<Channel> open) {}

    /**
     * What was typed; a time is empty when it is none.
     *
     * @param version the version that the change was made to
     * @param silent whether there are quiet hours
     */
    public record Typed(
            int version,
            Set<Channel> channels,
            Digest.Turn turn,
            DayOfWeek day,
            Optional<LocalTime> time,
            boolean silent,
            Optional<LocalTime> from,
            Optional<LocalTime> until,
            boolean urgentAnytime,
            Set<NoticeGroup> muted) {}

    public View view(Actor actor) {
        Map<Channel, Contact> contacts = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            contacts.put(channel, repository.contact(actor.account(), channel));
        }
        return new View(repository.get(actor.account()), contacts, channels.open());
    }

    /** Stores what a person typed, for what is told from now on. */
    public Outcome<NoticePreferences> save(Actor actor, Typed typed) {
        List<Reason> reasons = against(typed);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        NoticePreferences changed =
                new NoticePreferences(
                        actor.account(),
                        typed.version(),
                        typed.channels(),
                        new Digest(
                                typed.turn(),
                                typed.day(),
                                minute(typed.time().orElse(LocalTime.NOON))),
                        typed.silent()
                                ? Optional.of(
                                        new QuietHours(
                                                minute(typed.from().orElseThrow()),
                                                minute(typed.until().orElseThrow())))
                                : Optional.empty(),
                        typed.urgentAnytime(),
                        typed.muted());
        return changing(() -> {
            NoticePreferences before = repository.get(actor.account());
            repository.update(changed);
            audit.append(
                    actor,
                    Event.change(
                            "CHANGE_NOTICE_SETTINGS", subject(actor), told(before), told(changed)));
            return Outcome.done(repository.get(actor.account()));
        });
    }

    private static LocalTime minute(LocalTime time) {
        return time.withSecond(0).withNano(0);
    }

    private static List<Reason> against(Typed typed) {
        List<Reason> reasons = new ArrayList<>();
        if (typed.turn() != Digest.Turn.AT_ONCE && typed.time().isEmpty()) {
            reasons.add(Reason.of(NoticeReason.DIGEST_TIME_MISSING));
        }
        if (typed.silent()) {
            if (typed.from().isEmpty() || typed.until().isEmpty()) {
                reasons.add(Reason.of(NoticeReason.QUIET_HOURS_MISSING));
            } else if (minute(typed.from().get()).equals(minute(typed.until().get()))) {
                reasons.add(Reason.of(NoticeReason.QUIET_HOURS_EMPTY));
            }
        }
        return reasons;
    }

    /**
     * Sends a code to a new address, which is used once it has come back.
     *
     * @return the address as it is kept, or why not
     */
    public Outcome<String> sendCode(Actor actor, Channel channel, String typed) {
        Optional<Sender> sender = channels.sender(channel);
        Optional<String> address = Contact.parse(channel, typed);
        if (sender.isEmpty()) {
            return Outcome.refused(NoticeReason.CHANNEL_NOT_SET_UP);
        }
        if (address.isEmpty()) {
            return Outcome.refused(
                    switch (channel) {
                        case EMAIL -> NoticeReason.EMAIL_MALFORMED;
                        case SMS -> NoticeReason.PHONE_MALFORMED;
                    });
        }
        String code = "%06d".formatted(random.nextInt(CODES));
        Instant now = clock.instant();
        Outcome<String> waiting =
                changing(() -> {
                    Contact before = repository.contact(actor.account(), channel);
                    if (!before.maySendCode(now)) {
                        return Outcome.refused(NoticeReason.TOO_MANY_CODES, Contact.MOST_CODES);
                    }
                    repository.update(before.waitingFor(address.get(), hash(actor, code), now));
                    audit.append(
                            actor,
                            "SEND_ADDRESS_CODE",
                            subject(actor),
                            channel + " " + Contact.masked(address.get()));
                    return Outcome.done(address.get());
                });
        return waiting.then(to -> sent(sender.get(), to, code));
    }

    private Outcome<String> sent(Sender sender, String to, String code) {
        Result result =
                sender.send(
                        new Letter(
                                UUID.randomUUID(),
                                to,
                                words.chinese("code-subject"),
                                List.of(
                                        words.chinese(
                                                "code-text",
                                                code,
                                                Contact.CODE_LASTS.toMinutes()))));
        return switch (result) {
            case Result.Sent() -> Outcome.done(to);
            case Result.NotNow _, Result.Refused _ -> Outcome.refused(NoticeReason.CODE_NOT_SENT);
        };
    }

    /** The code that was sent to a new address has come back. */
    public Outcome<Contact> confirm(Actor actor, Channel channel, String code) {
        return changing(() -> {
            Contact before = repository.contact(actor.account(), channel);
            Optional<Contact.Pending> pending =
                    before.pending().filter(p -> p.until().isAfter(clock.instant()));
            if (pending.isEmpty()) {
                return Outcome.refused(NoticeReason.ADDRESS_CODE_OVER);
            }
            if (!pending.get().codeHash().equals(hash(actor, code.strip()))) {
                repository.update(before.afterWrongCode());
                return Outcome.refused(NoticeReason.ADDRESS_CODE_WRONG);
            }
            return Outcome.done(changed(actor, before, before.confirmed()));
        });
    }

    /** From now on nothing is sent by the channel, since there is no address. */
    public Outcome<Contact> removeAddress(Actor actor, Channel channel) {
        return changing(() -> {
            Contact before = repository.contact(actor.account(), channel);
            return before.version() == 0
                    ? Outcome.done(before)
                    : Outcome.done(changed(actor, before, before.removed()));
        });
    }

    private Contact changed(Actor actor, Contact before, Contact after) {
        repository.update(after);
        audit.append(
                actor,
                Event.change(
                                "CHANGE_ADDRESS",
                                subject(actor),
                                Contact.masked(before.address()),
                                Contact.masked(after.address()))
                        .with(after.channel().name()));
        return repository.contact(after.account(), after.channel());
    }

    private <T> Outcome<T> changing(java.util.function.Supplier<Outcome<T>> change) {
        try {
            return transactions.inTransaction(change);
        } catch (StaleVersionException _) {
            return Outcome.refused(NoticeReason.NOTICE_SETTINGS_CHANGED);
        }
    }

    private static String subject(Actor actor) {
        return "notices of " + actor.account().value();
    }

    private static String told(NoticePreferences of) {
        return "channels "
                + of.channels().stream().sorted().toList()
                + " digest "
                + of.digest().turn()
                + " quiet "
                + of.quiet().map(q -> q.from() + "-" + q.until()).orElse("-")
                + " urgent "
                + of.urgentAnytime()
                + " muted "
                + of.muted().stream().sorted().toList();
    }

    /** Short codes live for minutes and few tries, so that a digest with the account is enough. */
    private static String hash(Actor actor, String code) {
        return Codes.hash(actor.account().value() + " " + code);
    }
}
