package org.xianxing.app.rhythm;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.rhythm.CalendarDay;
import org.xianxing.domain.rhythm.CalendarRepository;
import org.xianxing.domain.rhythm.CalendarYear;
import org.xianxing.domain.rhythm.ReportPeriod;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.rhythm.RhythmReason;
import org.xianxing.domain.rhythm.ScheduleRepository;
import org.xianxing.domain.rhythm.WorkCalendar;
import org.xianxing.domain.rhythm.Workdays;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;

/**
 * Which days offices work: what the office said, then the State Council's notices, then, for the
 * years before, what the library knows, then the weekday.
 */
@Service
public class WorkdayService {

    private final Transactions transactions;
    private final CalendarRepository calendar;
    private final ScheduleRepository schedules;
    private final AuditTrail audit;
    private final InstantSource clock;

    WorkdayService(
            Transactions transactions,
            CalendarRepository calendar,
            ScheduleRepository schedules,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.calendar = calendar;
        this.schedules = schedules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A year's calendar.
     *
     * @param known the notice that fixed it; none where weekends alone count
     * @param days the days that are not what their weekday says, in order
     */
    public record Year(int year, Optional<String> known, List<CalendarDay> days) {}

    /** The days from which pages look. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Cycle.OFFICE_ZONE);
    }

    /** The workdays as they are known now. */
    public Workdays workdays() {
        Map<LocalDate, Boolean> said = new HashMap<>(PastHolidays.all());
        calendar.days().forEach(day -> said.put(day.day(), day.workday()));
        Set<Integer> known = new HashSet<>(PastHolidays.years());
        calendar.years().forEach(year -> known.add(year.year()));
        return new WorkCalendar(said, known);
    }

    /** Names of holidays, and of the days that make up for them, as far as notices are stored. */
    public Map<LocalDate, String> named() {
        return calendar.days().stream()
                .filter(day -> !day.name().isEmpty())
                .collect(Collectors.toMap(CalendarDay::day, CalendarDay::name, (_, last) -> last));
    }

    /** This year's calendar and the next one's. */
    public List<Year> years(Actor actor) {
        AccessPolicy.require(actor, Action.MANAGE_RHYTHM, Target.PROVINCE);
        int first = today().getYear();
        return List.of(year(first), year(first + 1));
    }

    private Year year(int year) {
        return new Year(
                year,
                calendar.years().stream()
                        .filter(y -> y.year() == year)
                        .map(CalendarYear::source)
                        .findFirst(),
                calendar.days().stream().filter(d -> d.day().getYear() == year).toList());
    }

    /**
     * What the office says of a day.
     *
     * @param version that of the stored day; 0 for a day that was not stored
     */
    public record Correction(
            Optional<LocalDate> day, int version, boolean workday, String name, String source) {}

    /**
     * Corrects a day that has not passed, and moves the due days that depend on it.
     *
     * @return how many due days moved
     */
    public Outcome<Integer> correct(Actor actor, Correction said) {
        AccessPolicy.require(actor, Action.MANAGE_RHYTHM, Target.PROVINCE);
        List<Reason> reasons = new ArrayList<>(sourceRefusals(said.source()));
        if (said.day().isEmpty()) {
            reasons.add(Reason.of(RhythmReason.RHYTHM_DAY_MISSING));
        }
        if (said.day().filter(today()::isAfter).isPresent()) {
            reasons.add(Reason.of(RhythmReason.RHYTHM_DAY_PASSED));
        }
        if (said.name().length() > CalendarDay.LONGEST_NAME) {
            reasons.add(Reason.of(RhythmReason.RHYTHM_NAME_TOO_LONG, CalendarDay.LONGEST_NAME));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        LocalDate day = said.day().orElseThrow();
        return transactions.inTransaction(() -> {
            Optional<CalendarDay> before =
                    calendar.days().stream().filter(d -> d.day().equals(day)).findFirst();
            if (before.map(CalendarDay::version).orElse(0) != said.version()) {
                throw new StaleVersionException("calendar day " + day);
            }
            CalendarDay after =
                    new CalendarDay(
                            day,
                            said.version(),
                            said.workday(),
                            said.name().strip(),
                            said.source().strip());
            calendar.put(after);
            audit.append(
                    actor,
                    AuditTrail.Event.change(
                            "CORRECT_CALENDAR",
                            "calendar " + day,
                            before.map(CalendarDay::toString).orElse(""),
                            after));
            return Outcome.done(moveDueDays());
        });
    }

    /** Says that a year's holidays are all there, and which notice fixed them. */
    public Outcome<CalendarYear> know(Actor actor, int year, String source) {
        AccessPolicy.require(actor, Action.MANAGE_RHYTHM, Target.PROVINCE);
        return transactions.inTransaction(() ->
                Outcome.unless(
                        sourceRefusals(source),
                        () -> {
                            CalendarYear known = new CalendarYear(year, source.strip());
                            calendar.put(known);
                            audit.append(actor, "CONFIRM_CALENDAR", "calendar " + year, source);
                            return known;
                        }));
    }

    private static List<Reason> sourceRefusals(String source) {
        return source.isBlank() || source.length() > CalendarDay.LONGEST_SOURCE
                ? List.of(Reason.of(RhythmReason.RHYTHM_SOURCE_MISSING, CalendarDay.LONGEST_SOURCE))
                : List.of();
    }

    /** Due days that have passed stay as they were. */
    private int moveDueDays() {
        Workdays workdays = workdays();
        int moved = 0;
        for (ReportSchedule schedule : schedules.schedules()) {
            List<ReportPeriod> wanted =
                    schedule.periods(today().plusDays(ScheduleService.FARTHEST), workdays);
            for (ReportPeriod period :
                    schedules.periods(
                            schedule.id(), today(), today().plusDays(ScheduleService.FARTHEST))) {
                Optional<ReportPeriod> other =
                        wanted.stream()
                                .filter(p -> p.span().equals(period.span()))
                                .filter(p -> !p.due().equals(period.due()))
                                .findFirst();
                boolean ahead = clock.instant().isBefore(period.deadline());
                if (ahead && other.isPresent()) {
                    schedules.update(period.due(other.get().due(), other.get().deadline()));
                    moved++;
                }
            }
        }
        return moved;
    }
}
