package org.xianxing.app.rhythm;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.CalendarContributor;
import org.xianxing.app.shell.Messages;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.rhythm.Standing;

/** Reports that the actor's body owes, by their due day. */
@Component
class ReportCalendar implements CalendarContributor {

    private final ReportService reports;
    private final PeriodWords words;

    ReportCalendar(ReportService reports, Messages messages) {
        this.reports = reports;
        this.words = new PeriodWords(messages, Messages.CHINESE);
    }

    @Override
    public List<Entry> entriesOf(Actor actor, LocalDate from, LocalDate until) {
        Target own = new Target.Unit(actor.organization());
        if (!AccessPolicy.allows(actor, Action.FILE_REPORT, own)) {
            return List.of();
        }
        return reports.owed(actor, from, until).stream()
                .filter(ReportService.Due::isOpen)
                .map(due -> entry(actor, due))
                .filter(entry -> !entry.when().day().isBefore(from))
                .filter(entry -> !entry.when().day().isAfter(until))
                .toList();
    }

    private Entry entry(Actor actor, ReportService.Due due) {
        var period = due.owed().period();
        var schedule = due.owed().schedule();
        return new Entry(
                Kind.REPORT,
                period.id().value() + "-" + actor.organization().value(),
                schedule.name() + " " + words.period(schedule, period),
                new When.Day(period.due()),
                "report/" + period.id().value() + "/" + actor.organization().value(),
                due.standing() == Standing.MISSING);
    }
}
