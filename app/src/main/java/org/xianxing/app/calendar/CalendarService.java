package org.xianxing.app.calendar;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.xianxing.app.shell.CalendarContributor;
import org.xianxing.app.shell.CalendarContributor.Entry;
import org.xianxing.app.shell.CalendarContributor.When;
import org.xianxing.app.shell.Messages;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.shared.AuditTrail;

/** The calendar of a post: what every feature contributes, each asked for permission by itself. */
@Service
public class CalendarService {

    private static final int DAYS_BEHIND = 31;
    private static final int DAYS_AHEAD = 366;

    private final ObjectProvider<CalendarContributor> contributors;
    private final Messages messages;
    private final AuditTrail audit;
    private final InstantSource clock;

    CalendarService(
            ObjectProvider<CalendarContributor> contributors,
            Messages messages,
            AuditTrail audit,
            InstantSource clock) {
        this.contributors = contributors;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    public LocalDate today() {
        return Term.dayAt(clock.instant());
    }

    /** Whether the actor has a calendar at all; administrators have none. */
    public boolean has(Actor actor) {
        return AccessPolicy.allows(actor, Action.VIEW_PLAN, Target.PROVINCE);
    }

    /** The entries between two days, both included; late ones of a day first, then by kind. */
    public List<Entry> entries(Actor actor, LocalDate from, LocalDate until) {
        AccessPolicy.require(actor, Action.VIEW_PLAN, Target.PROVINCE);
        return contributors.stream()
                .flatMap(contributor -> contributor.entriesOf(actor, from, until).stream())
                .filter(entry -> !entry.when().day().isBefore(from))
                .filter(entry -> !entry.when().day().isAfter(until))
                .sorted(
                        Comparator.comparing((Entry entry) -> entry.when().day())
                                .thenComparing(entry -> !entry.late())
                                .thenComparing(Entry::kind)
                                .thenComparing(entry -> begins(entry.when()))
                                .thenComparing(Entry::title)
                                .thenComparing(Entry::id))
                .toList();
    }

    private static String begins(When when) {
        return switch (when) {
            case When.Day _ -> "";
            case When.Span(var from, _) -> from.toLocalTime().toString();
        };
    }

    /**
     * The entries between two days as a file (.ics); recorded.
     *
     * @param root the address of the application, with a slash at its end
     */
    public byte[] file(Actor actor, LocalDate from, LocalDate until, String root) {
        List<Entry> entries = entries(actor, from, until);
        audit.append(actor, "EXPORT_CALENDAR", "calendar", from + " – " + until);
        return written(entries, root);
    }

    /**
     * What a subscribed calendar shows: from a month ago to a year ahead.
     *
     * @param root the address of the application, with a slash at its end
     */
    public byte[] subscribed(Actor actor, String root) {
        LocalDate today = today();
        return written(
                entries(actor, today.minusDays(DAYS_BEHIND), today.plusDays(DAYS_AHEAD)), root);
    }

    private byte[] written(List<Entry> entries, String root) {
        return new CalendarFile(messages, root, clock.instant()).of(entries);
    }
}
