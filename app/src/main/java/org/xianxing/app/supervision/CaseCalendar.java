package org.xianxing.app.supervision;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.CalendarContributor;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.supervision.CaseFilter;
import org.xianxing.domain.supervision.CaseState;
import org.xianxing.domain.supervision.SupervisionCase;

/** Open cases by the day until which the unit has to answer. */
@Component
class CaseCalendar implements CalendarContributor {

    private final CaseService cases;
    private final InstantSource clock;

    CaseCalendar(CaseService cases, InstantSource clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public List<Entry> entriesOf(Actor actor, LocalDate from, LocalDate until) {
        if (!cases.sees(actor)) {
            return List.of();
        }
        Instant now = clock.instant();
        return cases.list(actor, CaseFilter.ALL.in(CaseFilter.states(CaseState::isOpen))).stream()
                .map(CaseLine::current)
                .filter(each -> each.state() != CaseState.DRAFT)
                .map(each -> entry(each, now))
                .filter(entry -> !entry.when().day().isBefore(from))
                .filter(entry -> !entry.when().day().isAfter(until))
                .toList();
    }

    /** A deadline is the first moment too late, so the day before midnight is the last one. */
    private static Entry entry(SupervisionCase each, Instant now) {
        return new Entry(
                Kind.CASE,
                each.id().value().toString(),
                each.matter().title(),
                new When.Day(
                        LocalDate.ofInstant(
                                each.deadline().current().minusMillis(1), Cycle.OFFICE_ZONE)),
                "supervision/" + each.id().value(),
                each.isLate(now));
    }
}
