package org.xianxing.app.rhythm;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.Messages;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.notice.Notices;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.rhythm.ReportPeriod;
import org.xianxing.domain.rhythm.ReportSchedule;

/** Tells units about what they owe. */
@Component
class RhythmTold {

    private final ObjectProvider<Notices> notices;
    private final PeriodWords words;

    RhythmTold(ObjectProvider<Notices> notices, Messages messages) {
        this.notices = notices;
        this.words = new PeriodWords(messages, Messages.CHINESE);
    }

    /** The kind's sentence names the report, its period, and what is given last. */
    void about(
            OrganizationId unit,
            NoticeKind kind,
            ReportSchedule schedule,
            ReportPeriod period,
            String last) {
        notices.ifAvailable(to ->
                to.tell(
                        unit,
                        kind,
                        "report/" + period.id().value() + "/" + unit.value(),
                        List.of(schedule.name(), words.period(schedule, period), last)));
    }
}
