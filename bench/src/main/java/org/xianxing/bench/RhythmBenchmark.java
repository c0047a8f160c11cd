package org.xianxing.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.xianxing.db.embedded.EmbeddedServer;
import org.xianxing.db.organization.OrganizationRepositories;
import org.xianxing.db.reference.ReferenceData;
import org.xianxing.db.rhythm.RhythmRepositories;
import org.xianxing.db.shared.Database;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.ZoneLevel;
import org.xianxing.domain.rhythm.Board;
import org.xianxing.domain.rhythm.CalendarRepository;
import org.xianxing.domain.rhythm.PeriodId;
import org.xianxing.domain.rhythm.Report;
import org.xianxing.domain.rhythm.ReportFigures;
import org.xianxing.domain.rhythm.ReportKind;
import org.xianxing.domain.rhythm.ReportPeriod;
import org.xianxing.domain.rhythm.ReportRepository;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.rhythm.ReportSection;
import org.xianxing.domain.rhythm.ScheduleId;
import org.xianxing.domain.rhythm.ScheduleRepository;
import org.xianxing.domain.rhythm.Shift;
import org.xianxing.domain.rhythm.Timing;
import org.xianxing.domain.rhythm.WorkCalendar;
import org.xianxing.domain.rhythm.Workdays;

/**
 * Opens the board of 500 units and a year of weeks, half of which have sent, from the embedded
 * server; and makes a year of obligations for 3,000 units: every week, month, quarter and four
 * months.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
public class RhythmBenchmark {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final LocalDate LAST = LocalDate.of(2027, 1, 15);
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final int ON_THE_BOARD = 500;
    private static final int ALL = 3_000;

    private final Path folder = newFolder();
    private final EmbeddedServer server = EmbeddedServer.start(folder.resolve("data"), 0);
    private final HikariDataSource pool = new HikariDataSource();
    private final List<OrganizationId> units = new ArrayList<>();
    private final Fixture fixture = fill();
    private final ReportSchedule board = boardOfAYear();

    private record Fixture(
            Database database,
            ScheduleRepository schedules,
            ReportRepository reports,
            Workdays workdays) {}

    @Setup
    public void look_once() {
        Board opened = open_a_board_of_500_units_and_a_year_of_weeks();
        if (opened.rows().size() != ON_THE_BOARD || opened.total().onTime() == 0) {
            throw new IllegalStateException("not the board that is meant: " + opened.total());
        }
    }

    @TearDown
    public void stop() throws IOException {
        pool.close();
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 5, time = 2)
    public Board open_a_board_of_500_units_and_a_year_of_weeks() {
        ScheduleRepository schedules = fixture.schedules();
        ReportSchedule schedule = schedules.schedule(board.id()).orElseThrow();
        List<ReportPeriod> periods = schedules.periods(board.id(), FIRST, LAST);
        return Board.of(
                periods,
                schedules.obligations(ids(periods)),
                schedules.exemptions(),
                schedule.units(),
                NOW);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public int make_a_year_of_obligations_for_3000_units() {
        int made = 0;
        for (ReportSchedule schedule : allKinds()) {
            made +=
                    fixture.database()
                            .transactions()
                            .inTransaction(() -> make(schedule, schedule.starts().plusYears(1)));
        }
        if (made < ALL * 60) {
            throw new IllegalStateException("too few obligations: " + made);
        }
        return made;
    }

    private List<ReportSchedule> allKinds() {
        LocalDate year = LocalDate.of(2026, 1, 1);
        return List.of(
                schedule(ReportKind.WEEKLY, new Timing.Weeks(1, DayOfWeek.MONDAY), year, units),
                schedule(ReportKind.MONTHLY, new Timing.Months(1, 5, true), year, units),
                schedule(ReportKind.QUARTERLY, new Timing.Months(3, 20, false), year, units),
                schedule(ReportKind.EVALUATION, new Timing.Months(4, 10, true), year, units));
    }

    private int make(ReportSchedule schedule, LocalDate until) {
        fixture.schedules().add(schedule);
        List<ReportPeriod> periods = schedule.periods(until, fixture.workdays());
        int unused = fixture.schedules().add(periods);
        return fixture.schedules().oblige(ids(periods));
    }

    private ReportSchedule boardOfAYear() {
        ReportSchedule schedule =
                schedule(
                        ReportKind.WEEKLY,
                        new Timing.Weeks(1, DayOfWeek.MONDAY),
                        FIRST,
                        units.subList(0, ON_THE_BOARD));
        int unused = make(schedule, LAST);
        fixture.database()
                .transactions()
                .runInTransaction(() -> {
                    int index = 0;
                    for (ReportPeriod period :
                            fixture.schedules().periods(schedule.id(), FIRST, LAST)) {
                        for (OrganizationId unit : schedule.units()) {
                            if (index++ % 2 == 0) {
                                fixture.reports().add(report(period, unit));
                            }
                        }
                    }
                });
        return schedule;
    }

    private static Report report(ReportPeriod period, OrganizationId unit) {
        return Report.blank(period.id(), unit)
                .saying(Map.of(ReportSection.PROGRESS, "对照清单逐项落实。".repeat(20)), List.of())
                .sent(
                        AccountId.random(),
                        new Report.Stamp("沈岩", period.deadline().minusSeconds(3_600)),
                        new ReportFigures(9, 3, 1, 2));
    }

    private static List<PeriodId> ids(List<ReportPeriod> periods) {
        return periods.stream().map(ReportPeriod::id).toList();
    }

    private static ReportSchedule schedule(
            ReportKind kind, Timing timing, LocalDate starts, List<OrganizationId> who) {
        return new ReportSchedule(
                ScheduleId.random(),
                1,
                kind,
                "片区工作情况",
                "福建自贸试验区管理机构运行机制规定 二（二）2",
                timing,
                kind == ReportKind.WEEKLY ? Optional.of(LocalTime.NOON) : Optional.empty(),
                Shift.NEXT,
                starts,
                Optional.empty(),
                who,
                List.of());
    }

    private Fixture fill() {
        pool.setJdbcUrl(server.jdbcUrl());
        pool.setUsername(server.username());
        pool.setPassword(server.password());
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.addDataSourceProperty("rewriteBatchedStatements", "true");
        Database.migrate(pool);
        Database database = new Database(pool);
        ReferenceData.load(database);
        OrganizationRepository organizations = OrganizationRepositories.organizations(database);
        database.transactions()
                .runInTransaction(() -> {
                    for (int i = 1; i <= ALL; i++) {
                        organizations.add(unit(i));
                    }
                });
        CalendarRepository calendar = RhythmRepositories.calendar(database);
        return new Fixture(
                database,
                RhythmRepositories.schedules(database),
                RhythmRepositories.reports(database),
                WorkCalendar.of(calendar.days(), calendar.years()));
    }

    private Organization unit(int number) {
        Organization unit =
                new Organization(
                        OrganizationId.random(),
                        OrganizationKind.FTZ_AREA,
                        "第" + number + "片区管理委员会",
                        "第" + number + "片区",
                        new DivisionCode("350000"),
                        ZoneLevel.NOT_APPLICABLE,
                        false,
                        Organization.Verification.DEMONSTRATION,
                        "bench",
                        "");
        units.add(unit.id());
        return unit;
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("xianxing-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
