package org.xianxing.app.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xianxing.app.notice.Sender.Letter;
import org.xianxing.app.notice.Sender.Result;
import org.xianxing.app.shell.Messages;
import org.xianxing.domain.notice.Notice;
import org.xianxing.domain.notice.Outbox;
import org.xianxing.domain.notice.Outbox.Message;
import org.xianxing.domain.notice.PreferencesRepository;
import org.xianxing.domain.notice.Retries;
import org.xianxing.domain.organization.Account;
import org.xianxing.domain.organization.AccountRepository;

/**
 * Sends what is due. Each message is taken in a transaction, sent outside of any, and marked in
 * another: what a node took and never marked is tried by another after the lease, under the same
 * identity.
 */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** Longer than connecting, signing in and sending may take in all. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** So many in one run, that other jobs get their turn. */
    private static final int MOST_IN_RUN = 500;

    private final Outbox outbox;
    private final PreferencesRepository preferences;
    private final AccountRepository accounts;
    private final Channels channels;
    private final NoticeWords words;
    private final InstantSource clock;

    Delivery(
            Outbox outbox,
            PreferencesRepository preferences,
            AccountRepository accounts,
            Channels channels,
            NoticeWords words,
            InstantSource clock) {
        this.outbox = outbox;
        this.preferences = preferences;
        this.accounts = accounts;
        this.channels = channels;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Sends everything that is due now.
     *
     * @return how many messages were tried
     */
    int deliver() {
        int tried = 0;
        if (channels.open().isEmpty()) {
            return tried;
        }
        while (tried < MOST_IN_RUN) {
            Instant now = clock.instant();
            Optional<Message> next = outbox.claim(now, now.plus(LEASE));
            if (next.isEmpty()) {
                return tried;
            }
            tried++;
            send(next.get());
        }
        return tried;
    }

    private void send(Message message) {
        Result result;
        try {
            result = tried(message);
        } catch (RuntimeException e) {
            // One message that cannot be made must not keep the others.
            LOG.error("message {} could not be sent", message.id(), e);
            result = new Result.NotNow(e.getClass().getSimpleName());
        }
        switch (result) {
            case Result.Sent() -> {
                if (!outbox.sent(message, clock.instant())) {
                    LOG.warn(
                            "message {} took longer than its lease; it may arrive twice, under one"
                                    + " identity",
                            message.id());
                }
            }
            case Result.Refused(String problem) ->
                    outbox.failed(message, problem, Optional.empty());
            case Result.NotNow(String problem) ->
                    outbox.failed(
                            message,
                            problem,
                            Retries.after(message.attempt()).map(clock.instant()::plus));
        }
    }

    private Result tried(Message message) {
        Optional<Sender> sender = channels.sender(message.channel());
        if (sender.isEmpty()) {
            return new Result.NotNow("the channel is not set up");
        }
        boolean active = accounts.find(message.account()).filter(Account::enabled).isPresent();
        String address = preferences.contact(message.account(), message.channel()).address();
        if (!active || address.isEmpty()) {
            return new Result.Refused(active ? "no address" : "the account is disabled");
        }
        return sender.get()
                .send(new Letter(message.id(), address, subject(message), lines(message)));
    }

    private String subject(Message message) {
        List<Notice> notices = message.notices();
        return notices.size() == 1
                ? words.chinese("mail-one", words.kind(notices.getFirst().kind(), Messages.CHINESE))
                : words.chinese("mail-several", notices.size());
    }

    private List<String> lines(Message message) {
        List<String> lines = new ArrayList<>();
        boolean mail =
                switch (message.channel()) {
                    case EMAIL -> true;
                    case SMS -> false;
                };
        for (Notice notice : message.notices()) {
            lines.add(words.sentence(notice, Messages.CHINESE));
            String link = words.link(notice);
            if (mail && !link.isEmpty()) {
                lines.add(link);
            }
            if (mail) {
                lines.add("");
            }
        }
        if (mail) {
            lines.add(words.chinese("mail-end"));
        }
        return lines;
    }
}
