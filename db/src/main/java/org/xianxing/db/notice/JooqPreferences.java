package org.xianxing.db.notice;

import static org.xianxing.db.jooq.Tables.NOTICE_CONTACT;
import static org.xianxing.db.jooq.Tables.NOTICE_PREFERENCES;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.xianxing.db.jooq.tables.records.NoticeContactRecord;
import org.xianxing.db.jooq.tables.records.NoticePreferencesRecord;
import org.xianxing.domain.notice.Channel;
import org.xianxing.domain.notice.Contact;
import org.xianxing.domain.notice.Contact.Pending;
import org.xianxing.domain.notice.Digest;
import org.xianxing.domain.notice.NoticeGroup;
import org.xianxing.domain.notice.NoticePreferences;
import org.xianxing.domain.notice.PreferencesRepository;
import org.xianxing.domain.notice.QuietHours;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.shared.StaleVersionException;

final class JooqPreferences implements PreferencesRepository {

    private final DSLContext dsl;

    JooqPreferences(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public NoticePreferences get(AccountId account) {
        return dsl.selectFrom(NOTICE_PREFERENCES)
                .where(NOTICE_PREFERENCES.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(JooqPreferences::preferences)
                .orElseGet(() -> NoticePreferences.defaults(account));
    }

    @Override
    public Map<AccountId, NoticePreferences> get(Collection<AccountId> accounts) {
        Map<AccountId, NoticePreferences> all = new HashMap<>();
        accounts.forEach(account -> all.put(account, NoticePreferences.defaults(account)));
        dsl.selectFrom(NOTICE_PREFERENCES)
                .where(NOTICE_PREFERENCES.ACCOUNT_ID.in(ids(accounts)))
                .fetch(JooqPreferences::preferences)
                .forEach(one -> all.put(one.account(), one));
        return all;
    }

    private static List<UUID> ids(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toList();
    }

    @Override
    public void update(NoticePreferences changed) {
        NoticePreferencesRecord row =
                new NoticePreferencesRecord()
                        .setVersion(changed.version() + 1)
                        .setChannels(names(changed.channels()))
                        .setDigest(changed.digest().turn().name())
                        .setDigestWeekday(changed.digest().day().getValue())
                        .setDigestMinute(minute(changed.digest().time()))
                        .setQuietFrom(changed.quiet().map(q -> minute(q.from())).orElse(null))
                        .setQuietUntil(changed.quiet().map(q -> minute(q.until())).orElse(null))
                        .setUrgentAnytime(changed.urgentAnytime())
                        .setMuted(names(changed.muted()));
        UUID account = changed.account().value();
        store(
                "notice preferences of " + account,
                changed.version(),
                () ->
                        dsl.insertInto(NOTICE_PREFERENCES)
                                .set(row)
                                .set(NOTICE_PREFERENCES.ACCOUNT_ID, account)
                                .execute(),
                () ->
                        dsl.update(NOTICE_PREFERENCES)
                                .set(row)
                                .where(NOTICE_PREFERENCES.ACCOUNT_ID.eq(account))
                                .and(NOTICE_PREFERENCES.VERSION.eq(changed.version()))
                                .execute());
    }

    @Override
    public Contact contact(AccountId account, Channel channel) {
        return dsl.selectFrom(NOTICE_CONTACT)
                .where(NOTICE_CONTACT.ACCOUNT_ID.eq(account.value()))
                .and(NOTICE_CONTACT.CHANNEL.eq(channel.name()))
                .fetchOptional(JooqPreferences::contact)
                .orElseGet(() -> Contact.none(account, channel));
    }

    @Override
    public List<Contact> contacts(Collection<AccountId> accounts) {
        return dsl.selectFrom(NOTICE_CONTACT)
                .where(NOTICE_CONTACT.ACCOUNT_ID.in(ids(accounts)))
                .and(NOTICE_CONTACT.ADDRESS.ne(""))
                .fetch(JooqPreferences::contact);
    }

    @Override
    public void update(Contact changed) {
        Optional<Pending> pending = changed.pending();
        NoticeContactRecord row =
                new NoticeContactRecord()
                        .setVersion(changed.version() + 1)
                        .setAddress(changed.address())
                        .setPending(pending.map(Pending::address).orElse(null))
                        .setCodeHash(pending.map(Pending::codeHash).orElse(null))
                        .setCodeUntil(pending.map(Pending::until).orElse(null))
                        .setWrongCodes(pending.map(Pending::tries).orElse(0))
                        .setCodes(changed.codes())
                        .setCodesSince(changed.codesSince());
        UUID account = changed.account().value();
        String channel = changed.channel().name();
        store(
                "address of " + account,
                changed.version(),
                () ->
                        dsl.insertInto(NOTICE_CONTACT)
                                .set(row)
                                .set(NOTICE_CONTACT.ACCOUNT_ID, account)
                                .set(NOTICE_CONTACT.CHANNEL, channel)
                                .execute(),
                () ->
                        dsl.update(NOTICE_CONTACT)
                                .set(row)
                                .where(NOTICE_CONTACT.ACCOUNT_ID.eq(account))
                                .and(NOTICE_CONTACT.CHANNEL.eq(channel))
                                .and(NOTICE_CONTACT.VERSION.eq(changed.version()))
                                .execute());
    }

    /** Version 0 means that there was nothing yet. */
    private static void store(String what, int version, IntCall insert, IntCall update) {
        try {
            int changed = version == 0 ? insert.run() : update.run();
            if (changed == 0) {
                throw new StaleVersionException(what);
            }
        } catch (IntegrityConstraintViolationException e) {
            StaleVersionException stale = new StaleVersionException(what);
            stale.addSuppressed(e);
            throw stale;
        }
    }

    @FunctionalInterface
    private interface IntCall {
        int run();
    }

    private static NoticePreferences preferences(NoticePreferencesRecord row) {
        return new NoticePreferences(
                new AccountId(row.getAccountId()),
                row.getVersion(),
                values(row.getChannels(), Channel::valueOf),
                new Digest(
                        Digest.Turn.valueOf(row.getDigest()),
                        DayOfWeek.of(row.getDigestWeekday()),
                        time(row.getDigestMinute())),
                quiet(row.getQuietFrom(), row.getQuietUntil()),
                row.getUrgentAnytime(),
                values(row.getMuted(), NoticeGroup::valueOf));
    }

    private static Optional<QuietHours> quiet(@Nullable Integer from, @Nullable Integer until) {
        return from == null || until == null
                ? Optional.empty()
                : Optional.of(new QuietHours(time(from), time(until)));
    }

    private static Contact contact(NoticeContactRecord row) {
        String pending = row.getPending();
        String hash = row.getCodeHash();
        Instant until = row.getCodeUntil();
        return new Contact(
                new AccountId(row.getAccountId()),
                Channel.valueOf(row.getChannel()),
                row.getVersion(),
                row.getAddress(),
                pending == null || hash == null || until == null
                        ? Optional.empty()
                        : Optional.of(new Pending(pending, hash, until, row.getWrongCodes())),
                row.getCodes(),
                row.getCodesSince());
    }

    private static int minute(LocalTime time) {
        return time.get(ChronoField.MINUTE_OF_DAY);
    }

    private static LocalTime time(int minute) {
        return LocalTime.MIDNIGHT.plusMinutes(minute);
    }

    private static String names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <T> Set<T> values(String names, Function<String, T> value) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(",", -1)).map(value).collect(Collectors.toSet());
    }
}
