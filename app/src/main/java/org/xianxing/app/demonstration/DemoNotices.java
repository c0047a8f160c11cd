package org.xianxing.app.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xianxing.domain.notice.Audience;
import org.xianxing.domain.notice.Notice;
import org.xianxing.domain.notice.NoticeId;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.notice.NoticeRepository;
import org.xianxing.domain.notice.NoticeRepository.Recipient;
import org.xianxing.domain.notice.ReminderRepository;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.supervision.CaseFilter;
import org.xianxing.domain.supervision.CaseRepository;
import org.xianxing.domain.supervision.SupervisionCase;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskRepository;

/**
 * What people of the demonstration were told in the last days. The things are those of the
 * demonstration; that somebody was told is invented. Nothing of it leaves by any channel.
 */
@Component
class DemoNotices {

    private static final int LATE_SHOWN = 4;
    private static final Duration HALF_A_DAY = Duration.ofHours(11);

    private final NoticeRepository notices;
    private final TaskRepository tasks;
    private final CaseRepository cases;
    private final ReminderRepository reminders;
    private final InstantSource clock;

    DemoNotices(
            NoticeRepository notices,
            TaskRepository tasks,
            CaseRepository cases,
            ReminderRepository reminders,
            InstantSource clock) {
        this.notices = notices;
        this.tasks = tasks;
        this.cases = cases;
        this.reminders = reminders;
        this.clock = clock;
    }

    /**
     * Tells what there is to tell, at the first start only: later ones have jobs that tell.
     *
     * @param units whose tasks and cases are told
     * @param office which is told what is late below
     */
    void loadIfMissing(List<OrganizationId> units, OrganizationId office) {
        Instant now = clock.instant();
        if (!reminders.tellOnce("demonstration", Term.dayAt(now))) {
            return;
        }
        int ago = 1;
        for (OrganizationId unit : units) {
            for (Task task : tasks.tasksOf(unit).stream().limit(LATE_SHOWN).toList()) {
                boolean late =
                        !task.isDone()
                                && task.due()
                                        .filter(day -> day.isBefore(Term.dayAt(now)))
                                        .isPresent();
                String what = task.number() + " " + task.title();
                String day = task.due().map(Object::toString).orElse("—");
                Instant at = now.minus(HALF_A_DAY.multipliedBy(ago));
                String path = "task/" + task.id().value();
                if (late) {
                    tell(unit, NoticeKind.TASK_LATE, path, List.of(what, day), at, ago > 3);
                } else {
                    tell(unit, NoticeKind.TASK_ASSIGNED, path, List.of(what), at, ago > 3);
                }
                ago++;
            }
        }
        for (SupervisionCase one : cases.list(CaseFilter.ALL)) {
            one.number()
                    .ifPresent(number -> {
                        List<String> named =
                                List.of(
                                        number.toString(),
                                        one.matter().title(),
                                        Term.dayAt(one.deadline().current()).toString());
                        String path = "supervision/" + one.id().value();
                        tell(
                                one.matter().unit(),
                                NoticeKind.CASE_ISSUED,
                                path,
                                named,
                                now.minus(HALF_A_DAY),
                                false);
                        if (one.isLate(now)) {
                            tell(office, NoticeKind.CASE_LATE, path, named, now, false);
                        }
                    });
        }
    }

    private void tell(
            OrganizationId body,
            NoticeKind kind,
            String path,
            List<String> arguments,
            Instant at,
            boolean read) {
        notices.recipients(body, Term.dayAt(at)).stream()
                .filter(person -> Audience.has(person.role(), kind))
                .map(Recipient::account)
                .distinct()
                .map(account ->
                        new Notice(
                                NoticeId.random(),
                                account,
                                body,
                                kind,
                                path,
                                arguments,
                                at,
                                read ? Optional.of(at) : Optional.empty()))
                .forEach(notices::add);
    }
}
