package org.xianxing.domain.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.xianxing.domain.organization.AccountId;

/**
 * Where a person is reached by a channel. A new address is used only after the code that was sent
 * to it has come back; until then the one before stays.
 *
 * @param account whose it is
 * @param channel by which channel
 * @param version counts changes; 0 while nothing is stored
 * @param address what is used; empty while there is none
 * @param pending what waits for its code
 * @param codes how many codes were sent in the hour that began then
 * @param codesSince when that hour began
 */
public record Contact(
        AccountId account,
        Channel channel,
        int version,
        String address,
        Optional<Pending> pending,
        int codes,
        Instant codesSince) {

    public static final int LONGEST_EMAIL = 254;
    public static final int MOST_TRIES = 5;
    public static final int MOST_CODES = 5;
    public static final Duration CODE_LASTS = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LONGEST_LOCAL_PART = 64;

    private static final String EMAIL =
            "[A-Za-z0-9_%+-]+(\\.[A-Za-z0-9_%+-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}";
    private static final String MOBILE = "1[3-9][0-9]{9}";

    /**
     * An address that waits for its code.
     *
     * @param codeHash the code as it is kept
     * @param until the first moment at which it no longer counts
     * @param tries how many wrong codes came back
     */
    public record Pending(String address, String codeHash, Instant until, int tries) {}

    public static Contact none(AccountId account, Channel channel) {
        return new Contact(account, channel, 0, "", Optional.empty(), 0, Instant.EPOCH);
    }

    /** What was typed as it is stored; none when it cannot be such an address. */
    public static Optional<String> parse(Channel channel, String typed) {
        return switch (channel) {
            case EMAIL ->
                    Optional.of(typed.strip())
                            .filter(text -> text.length() <= LONGEST_EMAIL)
                            .filter(text -> text.matches(EMAIL))
                            .filter(text -> text.indexOf('@') <= LONGEST_LOCAL_PART)
                            .map(Contact::withPlainHost);
            case SMS ->
                    Optional.of(typed.strip().replaceAll("[ -]", "").replaceFirst("^\\+86", ""))
                            .filter(text -> text.matches(MOBILE));
        };
    }

    private static String withPlainHost(String email) {
        int at = email.indexOf('@');
        return email.substring(0, at) + email.substring(at).toLowerCase(Locale.ROOT);
    }

    public boolean isSet() {
        return !address.isEmpty();
    }

    /** Whether one more code may be sent now. */
    public boolean maySendCode(Instant now) {
        return codes < MOST_CODES || !codesSince.plus(HOUR).isAfter(now);
    }

    /** The same, waiting for a code that was sent just now. */
    public Contact waitingFor(String wanted, String codeHash, Instant now) {
        boolean newHour = !codesSince.plus(HOUR).isAfter(now);
        return new Contact(
                account,
                channel,
                version,
                address,
                Optional.of(new Pending(wanted, codeHash, now.plus(CODE_LASTS), 0)),
                newHour ? 1 : codes + 1,
                newHour ? now : codesSince);
    }

    /** The same after a wrong code; after too many the right one does not count either. */
    public Contact afterWrongCode() {
        return with(
                address,
                pending.map(p -> new Pending(p.address(), p.codeHash(), p.until(), p.tries() + 1))
                        .filter(p -> p.tries() < MOST_TRIES));
    }

    /** The same with the address that waited. */
    public Contact confirmed() {
        return with(pending.map(Pending::address).orElse(address), Optional.empty());
    }

    /** The same without any address. */
    public Contact removed() {
        return with("", Optional.empty());
    }

    private Contact with(String used, Optional<Pending> waiting) {
        return new Contact(account, channel, version, used, waiting, codes, codesSince);
    }

    /** An address as it stands in traces: enough to tell which, not enough to write to it. */
    public static String masked(String address) {
        if (address.isEmpty()) {
            return "-";
        }
        int at = address.indexOf('@');
        return at > 0
                ? address.charAt(0) + "***" + address.substring(at)
                : address.substring(0, 3) + "****" + address.substring(address.length() - 4);
    }
}
