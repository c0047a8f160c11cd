package org.xianxing.app.rhythm;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xianxing.app.task.Bodies;
import org.xianxing.db.shared.Transactions;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.rhythm.Exemption;
import org.xianxing.domain.rhythm.ExemptionId;
import org.xianxing.domain.rhythm.PeriodId;
import org.xianxing.domain.rhythm.ReportPeriod;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.rhythm.RhythmReason;
import org.xianxing.domain.rhythm.ScheduleCheck;
import org.xianxing.domain.rhythm.ScheduleId;
import org.xianxing.domain.rhythm.ScheduleRepository;
import org.xianxing.domain.rhythm.Span;
import org.xianxing.domain.rhythm.Workdays;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.StaleVersionException;

/** Schedules and exemptions, and what units owe by them. */
@Service
public class ScheduleService {

    /** Obligations are there so many days before they are due. */
    static final int AHEAD = 100;

    /** No due day lies farther ahead, whatever moves it. */
    static final int FARTHEST = AHEAD + 400;

    private final Transactions transactions;
    private final ScheduleRepository schedules;
    private final OrganizationRepository organizations;
    private final WorkdayService workdays;
    private final AuditTrail audit;
    private final InstantSource clock;

    ScheduleService(
            Transactions transactions,
            ScheduleRepository schedules,
            OrganizationRepository organizations,
            WorkdayService workdays,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.schedules = schedules;
        this.organizations = organizations;
        this.workdays = workdays;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A schedule with what it asks for next.
     *
     * @param next its next due day; none when it has ended
     */
    public record Line(ReportSchedule schedule, Optional<ReportPeriod> next) {}

    /** Everything the office sees of schedules and exemptions. */
    public record Overview(List<Line> schedules, List<Exemption> exemptions, Bodies bodies) {}

    public Overview overview(Actor actor) {
        AccessPolicy.require(actor, Action.MANAGE_RHYTHM, Target.PROVINCE);
        LocalDate today = workdays.today();
        return new Overview(
                schedules.schedules().stream()
                        .map(s ->
                                new Line(
                                        s,
                                        schedules
                                                .periods(s.id(), today, today.plusDays(FARTHEST))
                                                .stream()
                                                .filter(p -> clock.instant().isBefore(p.deadline()))
                                                .findFirst()))
                        .toList(),
                schedules.exemptions(),
                Bodies.of(organizations));
    }

    /** What the next due days of a schedule would be, before anybody stores it. */
    public List<ReportPeriod> preview(Actor actor, ReportSchedule schedule, int most) {
        AccessPolicy.require(actor, Action.MANAGE_RHYTHM, Target.PROVINCE);
        return schedule.periods(schedule.starts().plusDays(FARTHEST), workdays.workdays()).stream()
                .limit(most)
                .toList();
    }

    /** Whether the holidays of all years in which something is due are known. */
    public boolean knowsHolidays(ReportPeriod period) {
        return workdays.workdays().knows(period.due().getYear());
    }

    /** Adds a schedule; its units owe from its first day on. */
    public Outcome<ReportSchedule> add(Actor actor, ReportSchedule schedule) {
        AccessPolicy.require(actor, Action.MANAGE_RHYTHM, Target.PROVINCE);
        return transactions.inTransaction(() -> {
            List<Reason> reasons = new ArrayList<>(ScheduleCheck.added(schedule, workdays.today()));
            reasons.addAll(unknown(schedule));
            return Outcome.unless(
                    reasons,
                    () -> {
                        schedules.add(schedule);
                        make(schedule, workdays.workdays());
                        audit.append(
                                actor,
                                AuditTrail.Event.change(
                                        "ADD_SCHEDULE", subject(schedule.id()), "", schedule));
                        return schedule;
                    });
        });
    }

    /** What may change of a schedule while it runs; another rhythm is another schedule. */
    public record Change(
            String name,
            String basis,
            Optional<LocalDate> ends,
            List<OrganizationId> units,
            List<OrganizationId> copies) {}

    /**
     * Changes a schedule. Units that leave owe nothing more from now on, except what they have
     * begun to write; what was due stays as it was.
     */
    public Outcome<ReportSchedule> change(Actor actor, ScheduleId id, int version, Change said) {
        AccessPolicy.require(actor, Action.MANAGE_RHYTHM, Target.PROVINCE);
        return transactions.inTransaction(() -> {
            ReportSchedule before =
                    schedules
                            .schedule(id)
                            .orElseThrow(() -> new NoSuchElementException("no schedule " + id));
            if (before.version() != version) {
                throw new StaleVersionException("report schedule " + id.value());
            }
            ReportSchedule after =
                    before.with(
                            said.name().strip(),
                            said.basis().strip(),
                            said.ends(),
                            said.units(),
                            said.copies());
            List<Reason> reasons = new ArrayList<>(ScheduleCheck.changed(after, workdays.today()));
            reasons.addAll(unknown(after));
            return Outcome.unless(
                    reasons,
                    () -> {
                        schedules.update(after);
                        int unused =
                                schedules.release(id, clock.instant(), after.units(), after.ends());
                        make(after, workdays.workdays());
                        audit.append(
                                actor,
                                AuditTrail.Event.change(
                                        "CHANGE_SCHEDULE", subject(id), before, after));
                        return after.updated();
                    });
        });
    }

    private List<Reason> unknown(ReportSchedule schedule) {
        boolean all =
                java.util.stream.Stream.concat(
                                schedule.units().stream(), schedule.copies().stream())
                        .allMatch(body -> organizations.find(body).isPresent());
        return all ? List.of() : List.of(Reason.of(RhythmReason.RHYTHM_UNIT_UNKNOWN));
    }

    /**
     * Makes the obligations of all schedules that are due within {@value #AHEAD} days. Running it
     * again adds nothing.
     *
     * @return how many were added
     */
    int makeAhead() {
        Workdays known = workdays.workdays();
        int added = 0;
        for (ReportSchedule schedule : schedules.schedules()) {
            added += transactions.inTransaction(() -> make(schedule, known));
        }
        return added;
    }

    /**
     * Periods whose deadline has passed get no new units: a unit that joins today owes nothing for
     * last week.
     */
    private int make(ReportSchedule schedule, Workdays known) {
        LocalDate until = workdays.today().plusDays(AHEAD);
        int unused = schedules.add(schedule.periods(until, known));
        Instant now = clock.instant();
        List<PeriodId> ahead =
                schedules.periods(schedule.id(), workdays.today(), until.plusDays(AHEAD)).stream()
                        .filter(period -> now.isBefore(period.deadline()))
                        .filter(period ->
                                schedule.ends().filter(period.span().last()::isAfter).isEmpty())
                        .map(ReportPeriod::id)
                        .toList();
        return schedules.oblige(ahead);
    }

    /**
     * What somebody asks an exemption for.
     *
     * @param schedule which schedule; none for all
     */
    public record Exempting(
            Optional<OrganizationId> unit,
            Optional<ScheduleId> schedule,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            String why) {}

    /** Exempts a unit, in the actor's name. */
    public Outcome<Exemption> exempt(Actor actor, Exempting said) {
        AccessPolicy.require(actor, Action.MANAGE_RHYTHM, Target.PROVINCE);
        List<Reason> reasons = new ArrayList<>();
        if (said.unit().flatMap(organizations::find).isEmpty()) {
            reasons.add(Reason.of(RhythmReason.EXEMPTION_UNIT_MISSING));
        }
        boolean dated =
                said.first().isPresent()
                        && said.last()
                                .filter(last -> !last.isBefore(said.first().get()))
                                .isPresent();
        if (!dated) {
            reasons.add(Reason.of(RhythmReason.EXEMPTION_DAYS_MISSING));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Exemption exemption =
                new Exemption(
                        ExemptionId.random(),
                        1,
                        said.unit().orElseThrow(),
                        said.schedule(),
                        new Span(said.first().orElseThrow(), said.last().orElseThrow()),
                        said.why().strip(),
                        actor.displayName(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        return transactions.inTransaction(() ->
                Outcome.unless(
                        ScheduleCheck.granted(exemption, workdays.today()),
                        () -> {
                            schedules.add(exemption);
                            audit.append(
                                    actor,
                                    AuditTrail.Event.change(
                                            "GRANT_EXEMPTION", subject(exemption), "", exemption));
                            return exemption;
                        }));
    }

    /**
     * Ends an exemption with yesterday, so that what was due until then stays exempt; one that has
     * not begun is taken back.
     */
    public Outcome<ExemptionId> endExemption(Actor actor, ExemptionId id, int version) {
        AccessPolicy.require(actor, Action.MANAGE_RHYTHM, Target.PROVINCE);
        return transactions.inTransaction(() -> {
            Exemption before =
                    schedules.exemptions().stream()
                            .filter(e -> e.id().equals(id))
                            .findFirst()
                            .orElseThrow(() -> new NoSuchElementException("no exemption " + id));
            if (before.version() != version) {
                throw new StaleVersionException("exemption " + id.value());
            }
            LocalDate today = workdays.today();
            if (before.days().last().isBefore(today)) {
                return Outcome.refused(RhythmReason.EXEMPTION_OVER);
            }
            if (before.days().first().isBefore(today)) {
                schedules.update(before.endingOn(today.minusDays(1)));
            } else {
                schedules.remove(before);
            }
            audit.append(
                    actor,
                    AuditTrail.Event.change(
                            "END_EXEMPTION", subject(before), before, today.minusDays(1)));
            return Outcome.done(id);
        });
    }

    /** The day of a moment where the offices are. */
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Cycle.OFFICE_ZONE);
    }

    private static String subject(ScheduleId id) {
        return "schedule " + id.value();
    }

    private static String subject(Exemption exemption) {
        return "exemption " + exemption.id().value();
    }
}
