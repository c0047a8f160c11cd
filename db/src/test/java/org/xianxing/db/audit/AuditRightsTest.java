package org.xianxing.db.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianxing.db.TestDatabase;
import org.xianxing.db.shared.Database;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.AuditTrail.Event;
import org.xianxing.domain.shared.AuditTrail.Search;
import org.xianxing.domain.shared.Origin;

/** What the server lets the application's account do to the audit trail. */
class AuditRightsTest {

    private static TestDatabase test;
    private static DataSource application;
    private static AuditTrail audit;

    @BeforeAll
    static void record() {
        test = TestDatabase.create();
        application = test.asApplication();
        audit = AuditTrails.auditTrail(new Database(application), Origin.BACKGROUND);
        audit.appendForNobody("test", Event.of("TEST", "subject", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set detail = 'x'",
                "update audit_entry set detail = 'x' where sequence = 1",
                "delete from audit_entry",
                "replace into audit_entry select * from audit_entry",
                "insert into audit_entry select * from audit_entry on duplicate key update detail = ''",
                "truncate table audit_entry",
                "drop table audit_entry",
                "alter table audit_entry drop column detail",
                "rename table audit_entry to elsewhere",
                "create table elsewhere (id int primary key)",
                "create trigger lie before insert on audit_entry for each row set new.detail = ''",
                "delete from audit_head",
                "drop table audit_head",
                "delete from DATABASECHANGELOG"
            })
    void what_was_recorded_stays(String attempt) {
        assertThatThrownBy(() -> execute(application, attempt))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?i).*(command denied|access denied).*");
        assertThat(audit.count(Search.ALL)).isPositive();
    }

    @Test
    void recording_searching_and_proving_needs_no_more_rights() throws Exception {
        audit.appendForNobody("test", Event.of("TEST", "subject", ""));
        List<AuditDamage> damages = new ArrayList<>();

        AuditVerification.Result result =
                AuditVerification.verify(
                        application,
                        new AuditHeadFiles(java.nio.file.Path.of("target", "no-heads")),
                        Optional.empty(),
                        damages::add);

        assertThat(damages).isEmpty();
        assertThat(result.records()).isEqualTo(audit.count(Search.ALL)).isPositive();
    }

    @Test
    void all_other_tables_can_be_written() throws Exception {
        execute(
                application,
                "insert into division values ('350000', '福建省', 'PROVINCE', null, '', '')",
                "update division set name = '福建' where code = '350000'",
                "delete from division where code = '350000'");
    }

    @Test
    void it_is_known_which_account_the_trail_is_protected_from() throws Exception {
        assertThat(Database.isAuditProtectedFrom(application)).isTrue();
        assertThat(Database.isAuditProtectedFrom(test.dataSource())).isFalse();
    }

    private static void execute(DataSource dataSource, String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
