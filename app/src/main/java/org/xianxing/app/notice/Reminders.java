package org.xianxing.app.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xianxing.app.rhythm.WorkdayService;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.notice.DueThing;
import org.xianxing.domain.notice.DueThings;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.notice.NoticeRepository;
import org.xianxing.domain.notice.Notices;
import org.xianxing.domain.notice.Reminder;
import org.xianxing.domain.notice.ReminderRepository;
import org.xianxing.domain.notice.ReminderSettings;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.rhythm.Workdays;

/**
 * Reminds bodies of what is due and late, and tells who stands above them. Each step is noted in
 * the transaction that tells it: run again, or by two nodes at once, it is told once.
 */
@Component
class Reminders {

    /** Nobody is reminded before the offices wake. */
    static final LocalTime MORNING = LocalTime.of(7, 0);

    /** The longest run of holidays, and the weekends beside it. */
    private static final int HOLIDAYS = 14;

    private static final int DAYS_FOR_WORKDAY = 2;
    private static final int YEARS_KEPT = 3;
    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final List<DueThings> sources;
    private final ReminderRepository reminders;
    private final NoticeRepository stored;
    private final WorkdayService workdays;
    private final Superiors superiors;
    private final Notices notices;

    Reminders(
            Transactions transactions,
            List<DueThings> sources,
            ReminderRepository reminders,
            NoticeRepository stored,
            WorkdayService workdays,
            Superiors superiors,
            Notices notices) {
        this.transactions = transactions;
        this.sources = List.copyOf(sources);
        this.reminders = reminders;
        this.stored = stored;
        this.workdays = workdays;
        this.superiors = superiors;
        this.notices = notices;
    }

    /**
     * Tells what has come by now and was not told.
     *
     * @return how many reminders were told
     */
    int remind(Instant now) {
        Workdays calendar = workdays.workdays();
        LocalDate today = LocalDate.ofInstant(now, Cycle.OFFICE_ZONE);
        boolean early = LocalTime.ofInstant(now, Cycle.OFFICE_ZONE).isBefore(MORNING);
        if (early || !calendar.isWorkday(today)) {
            return 0;
        }
        ReminderSettings settings = reminders.settings();
        int most = settings.daysBefore().stream().findFirst().orElse(0);
        LocalDate until = today.plusDays((long) most * DAYS_FOR_WORKDAY + HOLIDAYS);
        Superiors.Tree tree = superiors.now();
        int told = 0;
        RuntimeException failure = null;
        for (DueThing thing : open(today, until)) {
            for (Reminder step : Reminder.on(today, thing.due(), calendar, settings)) {
                try {
                    told += tellOnce(thing, step, today, tree) ? 1 : 0;
                } catch (RuntimeException e) {
                    // One that fails must not keep the others from being told.
                    if (failure == null) {
                        failure = e;
                    } else {
                        failure.addSuppressed(e);
                    }
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return told;
    }

    private List<DueThing> open(LocalDate today, LocalDate until) {
        List<DueThing> all = new ArrayList<>();
        sources.forEach(source -> all.addAll(source.open(today, until)));
        return all;
    }

    private boolean tellOnce(DueThing thing, Reminder step, LocalDate today, Superiors.Tree tree) {
        return transactions.inTransaction(() -> {
            boolean first = reminders.tellOnce(thing.key() + "\n" + step.code(), today);
            if (first) {
                tell(thing, step, tree);
            }
            return first;
        });
    }

    private void tell(DueThing thing, Reminder step, Superiors.Tree tree) {
        switch (step) {
            case Reminder.Before _, Reminder.OnDay() -> tell(thing, thing.soon());
            case Reminder.Late _ -> {
                switch (thing.above()) {
                    case SUPERIOR, OFFICE -> tell(thing, thing.late());
                    case OWN_LADDER -> {}
                }
            }
            case Reminder.Escalated() ->
                    tree.above(thing)
                            .ifPresent(above ->
                                    notices.tell(
                                            above.id(),
                                            NoticeKind.BELOW_LATE,
                                            thing.path(),
                                            List.of(
                                                    name(tree, thing.unit()),
                                                    String.join(" ", thing.named()),
                                                    thing.dueShown())));
        }
    }

    private void tell(DueThing thing, NoticeKind kind) {
        notices.tell(thing.unit(), kind, thing.path(), thing.arguments());
    }

    private static String name(Superiors.Tree tree, OrganizationId unit) {
        return tree.body(unit).map(Organization::shortName).orElse("");
    }

    /**
     * Removes notices that were read long ago, and forgets reminders of years past.
     *
     * @return how many notices were removed
     */
    int removeOld(Instant now) {
        Instant moment = now.minus(Duration.ofDays(reminders.settings().keepDays()));
        reminders.forgetBefore(LocalDate.ofInstant(now, Cycle.OFFICE_ZONE).minusYears(YEARS_KEPT));
        int removed = 0;
        int last;
        do {
            last = transactions.inTransaction(() -> stored.removeReadBefore(moment, AT_ONCE));
            removed += last;
        } while (last == AT_ONCE);
        return removed;
    }
}
