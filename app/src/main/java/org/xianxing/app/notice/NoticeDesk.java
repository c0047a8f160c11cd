package org.xianxing.app.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.notice.Audience;
import org.xianxing.domain.notice.Channel;
import org.xianxing.domain.notice.Contact;
import org.xianxing.domain.notice.Notice;
import org.xianxing.domain.notice.NoticeId;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.notice.NoticePreferences;
import org.xianxing.domain.notice.NoticeRepository;
import org.xianxing.domain.notice.NoticeRepository.Recipient;
import org.xianxing.domain.notice.Notices;
import org.xianxing.domain.notice.Outbox;
import org.xianxing.domain.notice.Outbox.Waiting;
import org.xianxing.domain.notice.PreferencesRepository;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Term;

/** Stores what people are told, and what of it is to leave by which channel, in one transaction. */
@Component
class NoticeDesk implements Notices {

    private final Transactions transactions;
    private final NoticeRepository notices;
    private final PreferencesRepository preferences;
    private final Outbox outbox;
    private final Channels channels;
    private final InstantSource clock;

    NoticeDesk(
            Transactions transactions,
            NoticeRepository notices,
            PreferencesRepository preferences,
            Outbox outbox,
            Channels channels,
            InstantSource clock) {
        this.transactions = transactions;
        this.notices = notices;
        this.preferences = preferences;
        this.outbox = outbox;
        this.channels = channels;
        this.clock = clock;
    }

    @Override
    public void tell(OrganizationId to, NoticeKind kind, String path, List<String> arguments) {
        transactions.runInTransaction(() -> send(store(to, kind, path, arguments)));
    }

    private List<Notice> store(
            OrganizationId to, NoticeKind kind, String path, List<String> arguments) {
        Instant now = clock.instant();
        Set<AccountId> people =
                notices.recipients(to, Term.dayAt(now)).stream()
                        .filter(person -> Audience.has(person.role(), kind))
                        .map(Recipient::account)
                        .collect(Collectors.toSet());
        List<Notice> told = new ArrayList<>();
        for (AccountId person : people) {
            Notice notice =
                    new Notice(
                            NoticeId.random(),
                            person,
                            to,
                            kind,
                            path,
                            arguments,
                            now,
                            Optional.empty());
            if (notices.add(notice)) {
                told.add(notice);
            }
        }
        return told;
    }

    private void send(List<Notice> told) {
        Set<Channel> open = channels.open();
        if (told.isEmpty() || open.isEmpty()) {
            return;
        }
        Set<AccountId> people = new HashSet<>(told.stream().map(Notice::account).toList());
        Map<AccountId, NoticePreferences> wishes = preferences.get(people);
        List<Contact> contacts = preferences.contacts(people);
        List<Waiting> waiting = new ArrayList<>();
        for (Notice notice : told) {
            NoticePreferences wish =
                    wishes.getOrDefault(
                            notice.account(), NoticePreferences.defaults(notice.account()));
            contacts.stream()
                    .filter(contact -> contact.account().equals(notice.account()))
                    .map(Contact::channel)
                    .filter(open::contains)
                    .filter(channel -> wish.want(notice.kind(), channel))
                    .forEach(channel ->
                            waiting.add(
                                    new Waiting(
                                            notice.id(),
                                            notice.account(),
                                            channel,
                                            wish.sendAt(notice.kind(), notice.at()))));
        }
        outbox.add(waiting);
    }
}
