package org.xianxing.db.rhythm;

import static org.xianxing.db.jooq.Tables.REPORT;
import static org.xianxing.db.jooq.Tables.REPORT_EXEMPTION;
import static org.xianxing.db.jooq.Tables.REPORT_OBLIGATION;
import static org.xianxing.db.jooq.Tables.REPORT_PERIOD;
import static org.xianxing.db.jooq.Tables.REPORT_SCHEDULE;
import static org.xianxing.db.jooq.Tables.REPORT_SCHEDULE_COPY;
import static org.xianxing.db.jooq.Tables.REPORT_SCHEDULE_UNIT;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.xianxing.db.jooq.tables.records.ReportExemptionRecord;
import org.xianxing.db.jooq.tables.records.ReportScheduleRecord;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.rhythm.Exemption;
import org.xianxing.domain.rhythm.ExemptionId;
import org.xianxing.domain.rhythm.Obligation;
import org.xianxing.domain.rhythm.PeriodId;
import org.xianxing.domain.rhythm.ReportKind;
import org.xianxing.domain.rhythm.ReportPeriod;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.rhythm.ReportState;
import org.xianxing.domain.rhythm.ScheduleId;
import org.xianxing.domain.rhythm.ScheduleRepository;
import org.xianxing.domain.rhythm.Shift;
import org.xianxing.domain.rhythm.Span;
import org.xianxing.domain.rhythm.Timing;
import org.xianxing.domain.shared.StaleVersionException;

/** Schedules, what units owe by them, and exemptions. */
final class JooqSchedules implements ScheduleRepository {

    private static final String WEEKS = "WEEKS";
    private static final String MONTHS = "MONTHS";
    private static final String ONCE = "ONCE";

    private final DSLContext dsl;

    JooqSchedules(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<ReportSchedule> schedules() {
        return schedules(DSL.noCondition()).stream()
                .sorted(
                        Comparator.comparing(ReportSchedule::kind)
                                .thenComparing(ReportSchedule::name)
                                .thenComparing(s -> s.id().value()))
                .toList();
    }

    @Override
    public Optional<ReportSchedule> schedule(ScheduleId id) {
        return schedules(REPORT_SCHEDULE.ID.eq(id.value())).stream().findFirst();
    }

    private List<ReportSchedule> schedules(Condition which) {
        Map<UUID, List<OrganizationId>> units =
                dsl.select(REPORT_SCHEDULE_UNIT.fields())
                        .from(REPORT_SCHEDULE_UNIT)
                        .join(REPORT_SCHEDULE)
                        .on(REPORT_SCHEDULE.ID.eq(REPORT_SCHEDULE_UNIT.SCHEDULE_ID))
                        .where(which)
                        .orderBy(REPORT_SCHEDULE_UNIT.SCHEDULE_ID, REPORT_SCHEDULE_UNIT.POSITION)
                        .fetchGroups(
                                REPORT_SCHEDULE_UNIT.SCHEDULE_ID,
                                r ->
                                        new OrganizationId(
                                                r.get(REPORT_SCHEDULE_UNIT.ORGANIZATION_ID)));
        Map<UUID, List<OrganizationId>> copies =
                dsl.select(REPORT_SCHEDULE_COPY.fields())
                        .from(REPORT_SCHEDULE_COPY)
                        .join(REPORT_SCHEDULE)
                        .on(REPORT_SCHEDULE.ID.eq(REPORT_SCHEDULE_COPY.SCHEDULE_ID))
                        .where(which)
                        .orderBy(REPORT_SCHEDULE_COPY.SCHEDULE_ID, REPORT_SCHEDULE_COPY.POSITION)
                        .fetchGroups(
                                REPORT_SCHEDULE_COPY.SCHEDULE_ID,
                                r ->
                                        new OrganizationId(
                                                r.get(REPORT_SCHEDULE_COPY.ORGANIZATION_ID)));
        return dsl.selectFrom(REPORT_SCHEDULE)
                .where(which)
                .fetch(r ->
                        new ReportSchedule(
                                new ScheduleId(r.getId()),
                                r.getVersion(),
                                ReportKind.valueOf(r.getKind()),
                                r.getName(),
                                r.getBasis(),
                                timing(r),
                                Optional.ofNullable(r.get(REPORT_SCHEDULE.CUTOFF_MINUTE))
                                        .map(minute -> LocalTime.ofSecondOfDay(minute * 60L)),
                                Shift.valueOf(r.getShift()),
                                r.getStartsOn(),
                                Optional.ofNullable(r.get(REPORT_SCHEDULE.ENDS_ON)),
                                units.getOrDefault(r.getId(), List.of()),
                                copies.getOrDefault(r.getId(), List.of())));
    }

    private static Timing timing(ReportScheduleRecord r) {
        return switch (r.getTiming()) {
            case WEEKS -> new Timing.Weeks(r.getLength(), DayOfWeek.of(r.getDueDay()));
            case MONTHS -> new Timing.Months(r.getLength(), r.getDueDay(), r.getAfterwards());
            case ONCE ->
                    new Timing.Once(
                            new Span(r.getOnceFirstOn(), r.getOnceLastOn()), r.getOnceDueOn());
            default -> throw new IllegalStateException("unknown timing " + r.getTiming());
        };
    }

    @Override
    public void add(ReportSchedule schedule) {
        ReportScheduleRecord row = dsl.newRecord(REPORT_SCHEDULE);
        row.setId(schedule.id().value());
        row.setVersion(schedule.version());
        row.setKind(schedule.kind().name());
        row.setName(schedule.name());
        row.setBasis(schedule.basis());
        switch (schedule.timing()) {
            case Timing.Weeks(int every, DayOfWeek day) ->
                    row.setTiming(WEEKS).setLength(every).setDueDay(day.getValue());
            case Timing.Months(int length, int day, boolean afterwards) ->
                    row.setTiming(MONTHS)
                            .setLength(length)
                            .setDueDay(day)
                            .setAfterwards(afterwards);
            case Timing.Once(Span span, LocalDate due) ->
                    row.setTiming(ONCE)
                            .setOnceFirstOn(span.first())
                            .setOnceLastOn(span.last())
                            .setOnceDueOn(due);
        }
        row.set(
                REPORT_SCHEDULE.CUTOFF_MINUTE,
                schedule.cutoff().map(time -> time.toSecondOfDay() / 60).orElse(null));
        row.setShift(schedule.shift().name());
        row.setStartsOn(schedule.starts());
        row.set(REPORT_SCHEDULE.ENDS_ON, schedule.ends().orElse(null));
        dsl.insertInto(REPORT_SCHEDULE).set(row).execute();
        dsl.batch(bodies(schedule)).execute();
    }

    @Override
    public void update(ReportSchedule schedule) {
        int changed =
                dsl.update(REPORT_SCHEDULE)
                        .set(REPORT_SCHEDULE.VERSION, schedule.version() + 1)
                        .set(REPORT_SCHEDULE.NAME, schedule.name())
                        .set(REPORT_SCHEDULE.BASIS, schedule.basis())
                        .set(ends(schedule))
                        .where(REPORT_SCHEDULE.ID.eq(schedule.id().value()))
                        .and(REPORT_SCHEDULE.VERSION.eq(schedule.version()))
                        .execute();
        if (changed == 0) {
            throw new StaleVersionException("report schedule " + schedule.id().value());
        }
        dsl.deleteFrom(REPORT_SCHEDULE_UNIT)
                .where(REPORT_SCHEDULE_UNIT.SCHEDULE_ID.eq(schedule.id().value()))
                .execute();
        dsl.deleteFrom(REPORT_SCHEDULE_COPY)
                .where(REPORT_SCHEDULE_COPY.SCHEDULE_ID.eq(schedule.id().value()))
                .execute();
        dsl.batch(bodies(schedule)).execute();
    }

    private static Map<org.jooq.Field<?>, Object> ends(ReportSchedule schedule) {
        Map<org.jooq.Field<?>, Object> columns = new HashMap<>();
        columns.put(REPORT_SCHEDULE.ENDS_ON, schedule.ends().orElse(null));
        return columns;
    }

    private List<Query> bodies(ReportSchedule schedule) {
        List<Query> inserts = new ArrayList<>();
        for (int i = 0; i < schedule.units().size(); i++) {
            inserts.add(
                    dsl.insertInto(REPORT_SCHEDULE_UNIT)
                            .set(REPORT_SCHEDULE_UNIT.SCHEDULE_ID, schedule.id().value())
                            .set(
                                    REPORT_SCHEDULE_UNIT.ORGANIZATION_ID,
                                    schedule.units().get(i).value())
                            .set(REPORT_SCHEDULE_UNIT.POSITION, i + 1));
        }
        for (int i = 0; i < schedule.copies().size(); i++) {
            inserts.add(
                    dsl.insertInto(REPORT_SCHEDULE_COPY)
                            .set(REPORT_SCHEDULE_COPY.SCHEDULE_ID, schedule.id().value())
                            .set(
                                    REPORT_SCHEDULE_COPY.ORGANIZATION_ID,
                                    schedule.copies().get(i).value())
                            .set(REPORT_SCHEDULE_COPY.POSITION, i + 1));
        }
        return inserts;
    }

    @Override
    public List<ReportPeriod> periods(ScheduleId schedule, LocalDate from, LocalDate until) {
        return dsl.selectFrom(REPORT_PERIOD)
                .where(REPORT_PERIOD.SCHEDULE_ID.eq(schedule.value()))
                .and(REPORT_PERIOD.DUE_ON.between(from, until))
                .orderBy(REPORT_PERIOD.FIRST_ON)
                .fetch(JooqSchedules::period);
    }

    @Override
    public Optional<ReportPeriod> period(PeriodId id) {
        return dsl.selectFrom(REPORT_PERIOD)
                .where(REPORT_PERIOD.ID.eq(id.value()))
                .fetchOptional(JooqSchedules::period);
    }

    @Override
    public List<ReportPeriod> periodsAbout(ReportKind kind, Span span) {
        return dsl.select(REPORT_PERIOD.fields())
                .from(REPORT_PERIOD)
                .join(REPORT_SCHEDULE)
                .on(REPORT_SCHEDULE.ID.eq(REPORT_PERIOD.SCHEDULE_ID))
                .where(REPORT_SCHEDULE.KIND.eq(kind.name()))
                .and(REPORT_PERIOD.FIRST_ON.eq(span.first()))
                .and(REPORT_PERIOD.LAST_ON.eq(span.last()))
                .orderBy(REPORT_SCHEDULE.NAME, REPORT_PERIOD.ID)
                .fetch(JooqSchedules::period);
    }

    private static ReportPeriod period(Record r) {
        return new ReportPeriod(
                new PeriodId(r.get(REPORT_PERIOD.ID)),
                r.get(REPORT_PERIOD.VERSION),
                new ScheduleId(r.get(REPORT_PERIOD.SCHEDULE_ID)),
                new Span(r.get(REPORT_PERIOD.FIRST_ON), r.get(REPORT_PERIOD.LAST_ON)),
                r.get(REPORT_PERIOD.DUE_ON),
                r.get(REPORT_PERIOD.DEADLINE));
    }

    @Override
    public int add(Collection<ReportPeriod> periods) {
        int added = 0;
        for (ReportPeriod period : periods) {
            added +=
                    dsl.insertInto(REPORT_PERIOD)
                            .set(REPORT_PERIOD.ID, period.id().value())
                            .set(REPORT_PERIOD.VERSION, 1)
                            .set(REPORT_PERIOD.SCHEDULE_ID, period.schedule().value())
                            .set(REPORT_PERIOD.FIRST_ON, period.span().first())
                            .set(REPORT_PERIOD.LAST_ON, period.span().last())
                            .set(REPORT_PERIOD.DUE_ON, period.due())
                            .set(REPORT_PERIOD.DEADLINE, period.deadline())
                            .onDuplicateKeyIgnore()
                            .execute();
        }
        return added;
    }

    @Override
    public void update(ReportPeriod period) {
        int changed =
                dsl.update(REPORT_PERIOD)
                        .set(REPORT_PERIOD.VERSION, period.version() + 1)
                        .set(REPORT_PERIOD.DUE_ON, period.due())
                        .set(REPORT_PERIOD.DEADLINE, period.deadline())
                        .where(REPORT_PERIOD.ID.eq(period.id().value()))
                        .and(REPORT_PERIOD.VERSION.eq(period.version()))
                        .execute();
        if (changed == 0) {
            throw new StaleVersionException("report period " + period.id().value());
        }
    }

    /** Done by the server, one statement for each period, so that no statement grows large. */
    @Override
    public int oblige(Collection<PeriodId> periods) {
        int added = 0;
        for (PeriodId period : periods) {
            added +=
                    dsl.insertInto(
                                    REPORT_OBLIGATION,
                                    REPORT_OBLIGATION.PERIOD_ID,
                                    REPORT_OBLIGATION.UNIT_ID)
                            .select(
                                    dsl.select(
                                                    REPORT_PERIOD.ID,
                                                    REPORT_SCHEDULE_UNIT.ORGANIZATION_ID)
                                            .from(REPORT_PERIOD)
                                            .join(REPORT_SCHEDULE_UNIT)
                                            .on(
                                                    REPORT_SCHEDULE_UNIT.SCHEDULE_ID.eq(
                                                            REPORT_PERIOD.SCHEDULE_ID))
                                            .where(REPORT_PERIOD.ID.eq(period.value())))
                            .onDuplicateKeyIgnore()
                            .execute();
        }
        return added;
    }

    @Override
    public int release(
            ScheduleId schedule,
            Instant after,
            Collection<OrganizationId> staying,
            Optional<LocalDate> ends) {
        List<ReportPeriod> ahead =
                dsl.selectFrom(REPORT_PERIOD)
                        .where(REPORT_PERIOD.SCHEDULE_ID.eq(schedule.value()))
                        .and(REPORT_PERIOD.DEADLINE.gt(after))
                        .fetch(JooqSchedules::period);
        List<UUID> units = staying.stream().map(OrganizationId::value).toList();
        int released = 0;
        for (ReportPeriod period : ahead) {
            boolean over = ends.filter(period.span().last()::isAfter).isPresent();
            released +=
                    dsl.deleteFrom(REPORT_OBLIGATION)
                            .where(REPORT_OBLIGATION.PERIOD_ID.eq(period.id().value()))
                            .and(over ? DSL.noCondition() : REPORT_OBLIGATION.UNIT_ID.notIn(units))
                            .andNotExists(
                                    dsl.selectOne()
                                            .from(REPORT)
                                            .where(REPORT.PERIOD_ID.eq(REPORT_OBLIGATION.PERIOD_ID))
                                            .and(REPORT.UNIT_ID.eq(REPORT_OBLIGATION.UNIT_ID)))
                            .execute();
            if (over) {
                dropIfEmpty(period);
            }
        }
        return released;
    }

    private void dropIfEmpty(ReportPeriod period) {
        dsl.deleteFrom(REPORT_PERIOD)
                .where(REPORT_PERIOD.ID.eq(period.id().value()))
                .andNotExists(
                        dsl.selectOne()
                                .from(REPORT_OBLIGATION)
                                .where(REPORT_OBLIGATION.PERIOD_ID.eq(period.id().value())))
                .execute();
    }

    /** Identifiers are read as they come, so that a wide board parses each once. */
    @Override
    public List<Obligation> obligations(Collection<PeriodId> periods) {
        Map<UUID, PeriodId> known = new HashMap<>();
        periods.forEach(period -> known.put(period.value(), period));
        Map<UUID, OrganizationId> units = new HashMap<>();
        return dsl.select(
                        REPORT_OBLIGATION.PERIOD_ID,
                        REPORT_OBLIGATION.UNIT_ID,
                        REPORT.STATE,
                        REPORT.FIRST_SENT_AT)
                .from(REPORT_OBLIGATION)
                .leftJoin(REPORT)
                .on(REPORT.PERIOD_ID.eq(REPORT_OBLIGATION.PERIOD_ID))
                .and(REPORT.UNIT_ID.eq(REPORT_OBLIGATION.UNIT_ID))
                .where(REPORT_OBLIGATION.PERIOD_ID.in(known.keySet()))
                .fetch(r ->
                        new Obligation(
                                java.util.Objects.requireNonNull(known.get(r.value1())),
                                units.computeIfAbsent(r.value2(), OrganizationId::new),
                                mark(r)));
    }

    private static Optional<Obligation.Mark> mark(Record r) {
        return Optional.ofNullable(r.get(REPORT.STATE))
                .map(state ->
                        new Obligation.Mark(
                                ReportState.valueOf(state),
                                Optional.ofNullable(r.get(REPORT.FIRST_SENT_AT))));
    }

    @Override
    public List<Owed> owedBy(OrganizationId unit, LocalDate from, LocalDate until) {
        Condition open =
                REPORT.ID
                        .isNull()
                        .or(REPORT.STATE.in(ReportState.DRAFT.name(), ReportState.RETURNED.name()));
        return owed(
                REPORT_OBLIGATION
                        .UNIT_ID
                        .eq(unit.value())
                        .and(
                                REPORT_PERIOD
                                        .DUE_ON
                                        .between(from, until)
                                        .or(REPORT_PERIOD.DUE_ON.lt(from).and(open))));
    }

    @Override
    public List<Owed> unsent(Instant from, Instant until) {
        return owed(
                REPORT_PERIOD
                        .DEADLINE
                        .ge(from)
                        .and(REPORT_PERIOD.DEADLINE.lt(until))
                        .and(REPORT.FIRST_SENT_AT.isNull()));
    }

    private List<Owed> owed(Condition which) {
        Map<ScheduleId, ReportSchedule> schedules =
                schedules().stream()
                        .collect(Collectors.toMap(ReportSchedule::id, Function.identity()));
        return dsl.select(REPORT_PERIOD.fields())
                .select(REPORT_OBLIGATION.UNIT_ID, REPORT.STATE, REPORT.FIRST_SENT_AT)
                .from(REPORT_OBLIGATION)
                .join(REPORT_PERIOD)
                .on(REPORT_PERIOD.ID.eq(REPORT_OBLIGATION.PERIOD_ID))
                .leftJoin(REPORT)
                .on(REPORT.PERIOD_ID.eq(REPORT_OBLIGATION.PERIOD_ID))
                .and(REPORT.UNIT_ID.eq(REPORT_OBLIGATION.UNIT_ID))
                .where(which)
                .orderBy(REPORT_PERIOD.DUE_ON, REPORT_PERIOD.ID, REPORT_OBLIGATION.UNIT_ID)
                .fetch(r -> {
                    ReportPeriod period = period(r);
                    return new Owed(
                            period,
                            java.util.Objects.requireNonNull(schedules.get(period.schedule())),
                            new Obligation(
                                    period.id(),
                                    new OrganizationId(r.get(REPORT_OBLIGATION.UNIT_ID)),
                                    mark(r)));
                });
    }

    @Override
    public List<Exemption> exemptions() {
        return exemptions(DSL.noCondition());
    }

    @Override
    public List<Exemption> exemptionsOf(OrganizationId unit) {
        return exemptions(REPORT_EXEMPTION.UNIT_ID.eq(unit.value()));
    }

    private List<Exemption> exemptions(Condition which) {
        return dsl.selectFrom(REPORT_EXEMPTION)
                .where(which)
                .orderBy(REPORT_EXEMPTION.LAST_ON.desc(), REPORT_EXEMPTION.ID)
                .fetch(r ->
                        new Exemption(
                                new ExemptionId(r.getId()),
                                r.getVersion(),
                                new OrganizationId(r.getUnitId()),
                                Optional.ofNullable(r.get(REPORT_EXEMPTION.SCHEDULE_ID))
                                        .map(ScheduleId::new),
                                new Span(r.getFirstOn(), r.getLastOn()),
                                r.getReason(),
                                r.getGrantedBy(),
                                r.getGrantedAt()));
    }

    @Override
    public void add(Exemption exemption) {
        ReportExemptionRecord row = dsl.newRecord(REPORT_EXEMPTION);
        row.setId(exemption.id().value());
        row.setVersion(exemption.version());
        row.setUnitId(exemption.unit().value());
        row.set(
                REPORT_EXEMPTION.SCHEDULE_ID,
                exemption.schedule().map(ScheduleId::value).orElse(null));
        row.setFirstOn(exemption.days().first());
        row.setLastOn(exemption.days().last());
        row.setReason(exemption.why());
        row.setGrantedBy(exemption.grantedBy());
        row.setGrantedAt(exemption.grantedAt());
        dsl.insertInto(REPORT_EXEMPTION).set(row).execute();
    }

    @Override
    public void update(Exemption exemption) {
        int changed =
                dsl.update(REPORT_EXEMPTION)
                        .set(REPORT_EXEMPTION.VERSION, exemption.version() + 1)
                        .set(REPORT_EXEMPTION.FIRST_ON, exemption.days().first())
                        .set(REPORT_EXEMPTION.LAST_ON, exemption.days().last())
                        .where(REPORT_EXEMPTION.ID.eq(exemption.id().value()))
                        .and(REPORT_EXEMPTION.VERSION.eq(exemption.version()))
                        .execute();
        if (changed == 0) {
            throw new StaleVersionException("exemption " + exemption.id().value());
        }
    }

    @Override
    public void remove(Exemption exemption) {
        int removed =
                dsl.deleteFrom(REPORT_EXEMPTION)
                        .where(REPORT_EXEMPTION.ID.eq(exemption.id().value()))
                        .and(REPORT_EXEMPTION.VERSION.eq(exemption.version()))
                        .execute();
        if (removed == 0) {
            throw new StaleVersionException("exemption " + exemption.id().value());
        }
    }
}
