package org.xianxing.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianxing.db.TestDatabase;
import org.xianxing.db.audit.AuditHeadFiles;
import org.xianxing.db.audit.AuditTrails;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;
import org.xianxing.domain.shared.Origin;

/** The command on a database of its own. */
class VerifyAuditTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 7, 20);
    private static final LocalDate LONG_AGO = TODAY.minusMonths(6);

    private static TestDatabase test;
    private static AuditTrail audit;

    @TempDir private Path folder;
    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void start() {
        test = TestDatabase.create();
        test.asApplication();
        audit = AuditTrails.auditTrail(test.database(), Origin.BACKGROUND);
    }

    @BeforeEach
    void three_records_of_nobody() {
        test.clear();
        for (int i = 1; i <= 3; i++) {
            audit.appendForNobody("test", Event.of("TEST", "subject " + i, ""));
        }
    }

    @Test
    void a_whole_trail_is_told_in_both_languages() {
        heads().print(test.database(), LONG_AGO);

        assertThat(verify()).isEqualTo(VerifyAudit.WHOLE);
        assertThat(told)
                .containsExactly(
                        "操作留痕完好：3 条记录、1 条链，与 1 份链首文件相符。 / "
                                + "The audit trail is whole: 3 records, 1 chains, in agreement with"
                                + " 1 files of heads.");
    }

    @Test
    void a_missing_folder_of_heads_is_mentioned() {
        assertThat(verify()).isEqualTo(VerifyAudit.WHOLE);
        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).contains(folder.resolve("audit-heads").toString());
    }

    @Test
    void a_damage_is_told_with_its_place_and_the_code_says_so() {
        heads().print(test.database(), LONG_AGO);
        test.execute(
                "update audit_entry set detail = 'x' where sequence = 2",
                "delete from audit_entry where sequence = 3");

        assertThat(verify()).isEqualTo(VerifyAudit.DAMAGED);
        assertThat(told.getFirst())
                .startsWith("未登录（00000000-0000-0000-0000-000000000000）第 2 条，时间 20")
                .contains("内容被改过 / not signed in", "record 2, at 20", ": edited");
        assertThat(told.get(1)).contains("第 3 条", "链尾被截去", "cut off the end");
        assertThat(told.getLast()).contains("2 处不对", "wrong in 2 places");
    }

    @Test
    void archived_records_are_left_out_from_a_day_that_is_long_enough_ago() {
        heads().print(test.database(), LONG_AGO);
        test.execute("delete from audit_entry");

        assertThat(verify("--from", LONG_AGO.toString())).isEqualTo(VerifyAudit.WHOLE);
        assertThat(verify("--from", LONG_AGO.plusDays(1).toString()))
                .isEqualTo(VerifyAudit.NOT_VERIFIED);
        assertThat(told.getLast()).contains("is less than 6 months ago");
    }

    @Test
    void what_cannot_be_understood_or_found_is_told() {
        assertThat(verify("--from", "yesterday")).isEqualTo(VerifyAudit.NOT_VERIFIED);
        assertThat(told.getLast()).contains("Usage: verify-audit");
        assertThat(verify("--to", "2027-01-01")).isEqualTo(VerifyAudit.NOT_VERIFIED);
        assertThat(verify("--from", "2020-01-01")).isEqualTo(VerifyAudit.NOT_VERIFIED);
        assertThat(told.getLast()).contains("2020-01-01.txt");
    }

    @Test
    void a_folder_without_a_database_has_nothing_to_verify() {
        Settings embedded =
                new Settings(
                        folder,
                        Optional.empty(),
                        new Settings.Db("", "", "", new Settings.Owner("", "")),
                        Map.of(),
                        new Settings.Audit(Optional.empty(), 6));

        assertThat(new VerifyAudit(embedded, told::add).verify(List.of(), TODAY))
                .isEqualTo(VerifyAudit.NOT_VERIFIED);
        assertThat(folder).isEmptyDirectory();
    }

    private int verify(String... arguments) {
        return new VerifyAudit(settings(), told::add).verify(Arrays.asList(arguments), TODAY);
    }

    private Settings settings() {
        return new Settings(
                folder,
                Optional.empty(),
                new Settings.Db(
                        test.jdbcUrl(),
                        test.application().username(),
                        test.application().password(),
                        new Settings.Owner("", "")),
                Map.of(),
                new Settings.Audit(Optional.empty(), 6));
    }

    private AuditHeadFiles heads() {
        return new AuditHeadFiles(settings().auditHeads());
    }
}
