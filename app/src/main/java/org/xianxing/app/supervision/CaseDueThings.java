package org.xianxing.app.supervision;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.Messages;
import org.xianxing.domain.notice.DueThing;
import org.xianxing.domain.notice.DueThing.Above;
import org.xianxing.domain.notice.DueThings;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.supervision.CaseFilter;
import org.xianxing.domain.supervision.CaseRepository;
import org.xianxing.domain.supervision.CaseState;
import org.xianxing.domain.supervision.SupervisionCase;

/**
 * Cases that wait for their unit and are in time. What is late the ladder tells, in words that are
 * the same as these where both tell on one day, so that it is told once.
 */
@Component
class CaseDueThings implements DueThings {

    private final CaseRepository cases;
    private final CaseWords words;

    CaseDueThings(CaseRepository cases, CaseWords words) {
        this.cases = cases;
        this.words = words;
    }

    @Override
    public List<DueThing> open(LocalDate today, LocalDate until) {
        return cases
                .list(CaseFilter.ALL.in(CaseFilter.states(s -> s.turn() == CaseState.Turn.UNIT)))
                .stream()
                .filter(waiting -> !due(waiting).isBefore(today) && !due(waiting).isAfter(until))
                .map(this::thing)
                .toList();
    }

    private static LocalDate due(SupervisionCase waiting) {
        return Term.dayAt(waiting.deadline().current());
    }

    private DueThing thing(SupervisionCase waiting) {
        return new DueThing(
                waiting.matter().unit(),
                NoticeKind.CASE_DUE,
                NoticeKind.CASE_LATE,
                Above.OWN_LADDER,
                "supervision/" + waiting.id().value(),
                List.of(words.number(waiting, Messages.CHINESE), waiting.matter().title()),
                due(waiting),
                due(waiting).toString());
    }
}
