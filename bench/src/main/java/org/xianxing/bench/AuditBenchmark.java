package org.xianxing.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.xianxing.db.audit.AuditChain;
import org.xianxing.db.audit.AuditDamage;
import org.xianxing.db.audit.AuditHead;
import org.xianxing.db.audit.AuditHeadFiles;
import org.xianxing.db.audit.AuditRow;
import org.xianxing.db.audit.AuditVerification;
import org.xianxing.db.embedded.EmbeddedServer;
import org.xianxing.db.shared.Database;

/**
 * Verifies 100,000 records of the audit trail in 100 chains on one thread: once those in memory,
 * once as the command does, from the embedded server. A record tells of a saved claim, with about
 * 110 Chinese characters before and after.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AuditBenchmark {

    private static final int RECORDS = 100_000;
    private static final int CHAINS = 100;
    private static final Instant BEGIN = Instant.parse("2027-01-15T04:00:00Z");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    private final Path folder = newFolder();
    private final EmbeddedServer server = EmbeddedServer.start(folder.resolve("data"), 0);
    private final HikariDataSource pool = new HikariDataSource();
    private final List<AuditRow> rows = new ArrayList<>(RECORDS);
    private final List<AuditHead> heads = new ArrayList<>(CHAINS);

    @Setup
    public void write_the_trail() throws SQLException {
        for (int chain = 0; chain < CHAINS; chain++) {
            addChain(new UUID(1, chain).toString());
        }
        pool.setJdbcUrl(server.jdbcUrl());
        pool.setUsername(server.username());
        pool.setPassword(server.password());
        Database.migrate(pool);
        store();
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
    @OperationsPerInvocation(RECORDS)
    public AuditChain.Extent verify_records_in_memory() {
        return AuditChain.verify(
                rows.iterator(),
                new AuditChain.Heads(heads, List.of(), List.of()),
                AuditBenchmark::fail);
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public AuditVerification.Result verify_stored_records() throws SQLException, IOException {
        return AuditVerification.verify(
                pool,
                new AuditHeadFiles(folder.resolve("heads")),
                Optional.empty(),
                AuditBenchmark::fail);
    }

    private static void fail(AuditDamage damage) {
        throw new IllegalStateException(damage.toString());
    }

    private void addChain(String organization) {
        String previous = AuditChain.BEGINNING;
        for (int sequence = 1; sequence <= RECORDS / CHAINS; sequence++) {
            AuditRow row =
                    new AuditRow(
                                    organization,
                                    sequence,
                                    TIME.format(
                                            LocalDateTime.ofInstant(
                                                    BEGIN.plusSeconds(sequence), ZoneOffset.UTC)),
                                    new UUID(2, sequence).toString(),
                                    "林静",
                                    "ZONE_OFFICIAL",
                                    "青岚经济开发区",
                                    "10.1.2.3",
                                    "SAVE_CLAIM",
                                    "claim " + new UUID(3, sequence),
                                    "对照清单逐项落实，成效明显。".repeat(8) + sequence,
                                    "对照清单逐项落实，成效突出。".repeat(8) + sequence,
                                    "B6",
                                    previous,
                                    "")
                            .hashed();
            rows.add(row);
            previous = row.hash();
        }
        heads.add(new AuditHead(organization, RECORDS / CHAINS, previous, AuditHead.CURRENT));
    }

    private void store() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement entry =
                        connection.prepareStatement(
                                "insert into audit_entry values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
                PreparedStatement head =
                        connection.prepareStatement("insert into audit_head values (?,?,?)")) {
            connection.setAutoCommit(false);
            for (AuditRow row : rows) {
                Object[] columns = {
                    row.organization(), row.sequence(), row.at(), row.account(), row.name(),
                    row.role(), row.organizationName(), row.origin(), row.action(), row.subject(),
                    row.before(), row.after(), row.detail(), row.previousHash(), row.hash()
                };
                add(entry, columns);
                if (row.sequence() % 1_000 == 0) {
                    entry.executeBatch();
                }
            }
            for (AuditHead each : heads) {
                add(head, each.organization(), each.sequence(), each.hash());
            }
            head.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void add(PreparedStatement statement, Object... columns) throws SQLException {
        for (int i = 0; i < columns.length; i++) {
            statement.setObject(i + 1, columns[i]);
        }
        statement.addBatch();
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("xianxing-bench");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
