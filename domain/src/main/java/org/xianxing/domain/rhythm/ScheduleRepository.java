package org.xianxing.domain.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.StaleVersionException;

/** Stored schedules, what follows from them, and exemptions. */
public interface ScheduleRepository {

    /** All schedules, by kind, then name. */
    List<ReportSchedule> schedules();

    Optional<ReportSchedule> schedule(ScheduleId id);

    void add(ReportSchedule schedule);

    /**
     * Changes a schedule's name, basis, end, units and copies.
     *
     * @throws StaleVersionException when somebody else changed it since it was read
     */
    void update(ReportSchedule schedule);

    /** The periods of a schedule that are due from a day to another, in order. */
    List<ReportPeriod> periods(ScheduleId schedule, LocalDate from, LocalDate until);

    Optional<ReportPeriod> period(PeriodId id);

    /** The periods, of schedules of a kind, that are about exactly these days. */
    List<ReportPeriod> periodsAbout(ReportKind kind, Span span);

    /**
     * Adds periods; one whose schedule has one that begins on the same day is left out.
     *
     * @return how many were added
     */
    int add(Collection<ReportPeriod> periods);

    /** Moves the due day of a period. */
    void update(ReportPeriod period);

    /**
     * Lets the units of their schedules owe a report for periods; what they owe already stays.
     *
     * @return how many obligations were added
     */
    int oblige(Collection<PeriodId> periods);

    /**
     * Takes back what nobody has begun to write: all obligations of a schedule that are due after a
     * moment, except those of the units that stay, for the days they stay.
     *
     * @param staying units that go on reporting
     * @param ends the last day that is reported about
     * @return how many obligations were taken back
     */
    int release(
            ScheduleId schedule,
            Instant after,
            Collection<OrganizationId> staying,
            Optional<LocalDate> ends);

    /** What is owed for some periods. */
    List<Obligation> obligations(Collection<PeriodId> periods);

    /** An obligation of a unit with its period, for lists. */
    record Owed(ReportPeriod period, ReportSchedule schedule, Obligation obligation) {}

    /**
     * What a unit owes: everything due from a day to another, and older ones that are not sent or
     * came back; by due day.
     */
    List<Owed> owedBy(OrganizationId unit, LocalDate from, LocalDate until);

    /** Obligations whose deadline lies from a moment to before another and that were not sent. */
    List<Owed> unsent(Instant from, Instant until);

    /** All exemptions, the last to expire first. */
    List<Exemption> exemptions();

    List<Exemption> exemptionsOf(OrganizationId unit);

    void add(Exemption exemption);

    /**
     * Changes the days of an exemption.
     *
     * @throws StaleVersionException when somebody else changed it since it was read
     */
    void update(Exemption exemption);

    /**
     * Removes an exemption that has freed nobody yet.
     *
     * @throws StaleVersionException when somebody else changed it since it was read
     */
    void remove(Exemption exemption);
}
