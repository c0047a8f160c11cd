package org.xianxing.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.xianxing.db.audit.AuditTrails;
import org.xianxing.db.embedded.EmbeddedServer;
import org.xianxing.db.evaluation.EvaluationRepositories;
import org.xianxing.db.evaluation.RubricFacts;
import org.xianxing.db.organization.OrganizationRepositories;
import org.xianxing.db.shared.Database;
import org.xianxing.domain.evaluation.Claim;
import org.xianxing.domain.evaluation.ClaimContent;
import org.xianxing.domain.evaluation.ClaimId;
import org.xianxing.domain.evaluation.ClaimRepository;
import org.xianxing.domain.evaluation.ClaimedFact;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.Decision;
import org.xianxing.domain.evaluation.Eligibility;
import org.xianxing.domain.evaluation.RankingSettings;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.Schedule;
import org.xianxing.domain.evaluation.ScoreSheet;
import org.xianxing.domain.evaluation.ScoringSettings;
import org.xianxing.domain.evaluation.SheetId;
import org.xianxing.domain.evaluation.SheetRepository;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.ZoneLevel;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Origin;

/** Saves a sheet with 90 claims and its audit record in one transaction, as a submission does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SavingBenchmark {

    private static final Instant NOW = Instant.parse("2027-01-15T04:00:00Z");
    private static final OrganizationId ZONE = OrganizationId.random();
    private static final Actor ACTOR =
            new Actor(
                    AccountId.random(),
                    "林静",
                    Role.ZONE_OFFICIAL,
                    ZONE,
                    "青岚",
                    new DivisionCode("350000"));

    private final Path folder = newFolder();
    private final EmbeddedServer server = EmbeddedServer.start(folder.resolve("data"), 0);
    private final HikariDataSource pool = new HikariDataSource();
    private final Fixture fixture = fill();
    private int version = 1;

    private record Fixture(
            Database database,
            SheetRepository sheets,
            ClaimRepository claims,
            AuditTrail audit,
            CycleId cycle,
            SheetId sheet,
            List<ClaimId> ids) {}

    @Setup
    public void warm_the_pool() {
        save_a_full_sheet_with_audit();
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
    public void save_a_full_sheet_with_audit() {
        int read = version;
        fixture.database()
                .transactions()
                .runInTransaction(() -> {
                    List<Claim> all = fixture.ids().stream().map(id -> claim(id, read)).toList();
                    fixture.claims().handIn(all, read);
                    fixture.claims().keepSubmission(fixture.sheet(), read, all);
                    fixture.sheets().update(new ScoreSheet.Submitted(header(read), NOW));
                    fixture.audit().append(ACTOR, "SUBMIT_SHEET", "sheet", "90 claims");
                });
        version++;
    }

    private Fixture fill() {
        pool.setJdbcUrl(server.jdbcUrl());
        pool.setUsername(server.username());
        pool.setPassword(server.password());
        // As the application connects.
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.addDataSourceProperty("connectionTimeZone", "UTC");
        pool.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");
        pool.addDataSourceProperty("rewriteBatchedStatements", "true");
        Database.migrate(pool);
        Database database = new Database(pool);
        InstantSource clock = InstantSource.system();
        EvaluationRepositories stored = new EvaluationRepositories(database.dsl(), clock);
        database.dsl()
                .execute("insert into division values ('350000', '福建省', 'PROVINCE', null, '', '')");
        OrganizationRepositories.organizations(database)
                .add(
                        new Organization(
                                ZONE,
                                OrganizationKind.ECONOMIC_ZONE,
                                "青岚经济开发区",
                                "青岚",
                                new DivisionCode("350000"),
                                ZoneLevel.NOT_STATED,
                                false,
                                Organization.Verification.DEMONSTRATION,
                                "",
                                ""));
        Rubric rubric = RubricFacts.annexTwo(database.dsl());
        stored.rubrics().add(rubric);
        CycleId cycle = CycleId.random();
        stored.cycles()
                .add(
                        new Cycle(
                                cycle,
                                1,
                                2026,
                                "2026年度评估",
                                rubric.id(),
                                Schedule.proposed(2026, NOW),
                                ScoringSettings.DEFAULT,
                                RankingSettings.DEFAULT,
                                CycleStage.OPEN,
                                true));
        stored.cycles()
                .setParticipants(
                        cycle, List.of(new Cycle.Participant(ZONE, ZONE, Eligibility.ELIGIBLE)));
        Fixture made =
                new Fixture(
                        database,
                        stored.sheets(),
                        stored.claims(),
                        AuditTrails.auditTrail(database, Origin.BACKGROUND),
                        cycle,
                        SheetId.random(),
                        IntStream.range(0, 90).mapToObj(_ -> ClaimId.random()).toList());
        made.sheets().add(new ScoreSheet.Draft(header(made, 1)));
        made.ids().forEach(id -> made.claims().add(claim(made, id, 1)));
        return made;
    }

    private ScoreSheet.Header header(int read) {
        return header(fixture, read);
    }

    private Claim claim(ClaimId id, int read) {
        return claim(fixture, id, read);
    }

    private static ScoreSheet.Header header(Fixture of, int version) {
        return new ScoreSheet.Header(
                of.sheet(), version, of.cycle(), ZONE, version, Instant.MIN, false);
    }

    private static Claim claim(Fixture of, ClaimId id, int version) {
        return new Claim(
                id,
                version,
                of.cycle(),
                ZONE,
                "B6",
                new ClaimContent(
                        new ClaimedFact.NamedThing("产业平台"),
                        Optional.of(LocalDate.of(2026, 6, 1)),
                        "林静",
                        "项目",
                        "举措".repeat(100),
                        "成效".repeat(100)),
                new Claim.Submission.Submitted(version),
                Decision.PENDING,
                Decision.PENDING,
                List.of(),
                NOW,
                "林静");
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("xianxing-bench");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
