package org.xianxing.app.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.xianxing.app.shell.CalendarContributor.Entry;
import org.xianxing.app.shell.CalendarContributor.When;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;

/**
 * A calendar as other programs read it (RFC 5545). Like every document it is in Chinese. What is
 * due on a day fills the day and leaves the person free.
 */
final class CalendarFile {

    private static final ZoneId ZONE = PlainText.OFFICE_TIME;
    private static final int LONGEST_LINE = 75;

    private final Messages messages;
    private final String root;
    private final Instant now;

    /**
     * @param root the address of the application, with a slash at its end
     */
    CalendarFile(Messages messages, String root, Instant now) {
        this.messages = messages;
        this.root = root;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    byte[] of(List<Entry> entries) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Xianxing//Calendar//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", word("file-name")));
        calendar.add(new XProperty("X-WR-TIMEZONE", ZONE.getId()));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        calendar.add(officeTime());
        entries.forEach(entry -> calendar.add(event(entry)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false, Integer.MAX_VALUE).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** One offset since 1991, so that nothing need be looked up. */
    private static VTimeZone officeTime() {
        Standard always = new Standard();
        always.add(new DtStart<>(LocalDateTime.of(1991, 9, 15, 0, 0)));
        always.add(new TzOffsetFrom(java.time.ZoneOffset.ofHours(8)));
        always.add(new TzOffsetTo(java.time.ZoneOffset.ofHours(8)));
        always.add(new TzName("CST"));
        VTimeZone zone = new VTimeZone();
        zone.add(new TzId(ZONE.getId()));
        zone.add(always);
        return zone;
    }

    private VEvent event(Entry entry) {
        VEvent event = new VEvent(false);
        event.add(
                new Uid(
                        entry.kind().name().toLowerCase(Locale.ROOT)
                                + "-"
                                + entry.id()
                                + "@xianxing"));
        event.add(new DtStamp(now));
        switch (entry.when()) {
            case When.Day(LocalDate day) -> {
                event.add(new DtStart<>(day));
                event.add(new DtEnd<>(day.plusDays(1)));
                event.add(ImmutableTransp.TRANSPARENT);
            }
            case When.Span(LocalDateTime from, LocalDateTime until) -> {
                event.add(inOfficeTime(new DtStart<>(from)));
                event.add(inOfficeTime(new DtEnd<>(until)));
            }
        }
        String kind = word("kind-" + entry.kind().name());
        event.add(
                new Summary(word(entry.late() ? "file-late" : "file-title", kind, entry.title())));
        event.add(new Categories(kind));
        event.add(new Url(URI.create(root + entry.path())));
        return event;
    }

    /**
     * The library would move zoned times by its own old summer time; local ones it leaves alone.
     */
    private static <T extends Property> T inOfficeTime(T local) {
        local.add(new net.fortuna.ical4j.model.parameter.TzId(ZONE.getId()));
        return local;
    }

    /** Lines of at most 75 octets, never cut within a character. */
    static String folded(String text) {
        StringBuilder all = new StringBuilder(text.length() + 64);
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (character == '\n') {
                octets = 0;
                all.append('\n');
                continue;
            }
            int takes = character == '\r' ? 0 : width(character);
            if (octets + takes > LONGEST_LINE) {
                all.append("\r\n ");
                octets = 1;
            }
            all.appendCodePoint(character);
            octets += takes;
        }
        return all.toString();
    }

    private static int width(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }

    private String word(String key, Object... arguments) {
        return messages.getTranslation("calendar." + key, Messages.CHINESE, arguments);
    }
}
