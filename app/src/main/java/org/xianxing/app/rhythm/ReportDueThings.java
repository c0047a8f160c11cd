package org.xianxing.app.rhythm;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.Messages;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.notice.DueThing;
import org.xianxing.domain.notice.DueThing.Above;
import org.xianxing.domain.notice.DueThings;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.rhythm.Exemption;
import org.xianxing.domain.rhythm.ScheduleRepository;
import org.xianxing.domain.rhythm.ScheduleRepository.Owed;

/** Reports that were not sent, of units that are not exempt. */
@Component
class ReportDueThings implements DueThings {

    /** What was never sent for so long is a matter of supervision. */
    private static final int MONTHS_BACK = 6;

    private final ScheduleRepository schedules;
    private final PeriodWords words;

    ReportDueThings(ScheduleRepository schedules, Messages messages) {
        this.schedules = schedules;
        this.words = new PeriodWords(messages, Messages.CHINESE);
    }

    @Override
    public List<DueThing> open(LocalDate today, LocalDate until) {
        List<Exemption> exemptions = schedules.exemptions();
        return schedules
                .unsent(
                        today.minusMonths(MONTHS_BACK).atStartOfDay(Cycle.OFFICE_ZONE).toInstant(),
                        until.plusDays(1)
                                .atStartOfDay(Cycle.OFFICE_ZONE)
                                .plusNanos(1_000_000)
                                .toInstant())
                .stream()
                .filter(owed -> !exempt(exemptions, owed))
                .map(this::thing)
                .toList();
    }

    private static boolean exempt(List<Exemption> exemptions, Owed owed) {
        return Exemption.anyCovers(exemptions, owed.obligation().unit(), owed.period());
    }

    private DueThing thing(Owed owed) {
        return new DueThing(
                owed.obligation().unit(),
                NoticeKind.REPORT_DUE,
                NoticeKind.REPORT_LATE,
                Above.OFFICE,
                "report/" + owed.period().id().value() + "/" + owed.obligation().unit().value(),
                List.of(owed.schedule().name(), words.period(owed.schedule(), owed.period())),
                owed.period().due(),
                words.due(owed.schedule(), owed.period()));
    }
}
