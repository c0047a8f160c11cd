package org.xianxing.db.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;
import org.xianxing.db.shared.Database;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.Post;
import org.xianxing.domain.organization.Role;

/** What happens to accounts from the time when an account was for one role and organization. */
class AccountMigrationTest {

    private static final UUID OFFICE = UUID.randomUUID();
    private static final UUID LEADER = UUID.randomUUID();
    private static final UUID ADMINISTRATOR = UUID.randomUUID();

    @Test
    void an_account_of_the_old_kind_becomes_an_account_with_one_post() throws Exception {
        TestDatabase test = TestDatabase.create();
        back(test);
        test.execute(
                "insert into division values ('350000', '福建省', 'PROVINCE', null, '', '')",
                "insert into organization values ('"
                        + OFFICE
                        + "', 0, 'PROVINCE_OFFICE', '省自贸办', '省自贸办', '350000',"
                        + " 'NOT_APPLICABLE', false, 'OFFICIAL', '', '')",
                old(LEADER, "lingdao", "PROVINCE_LEADER"),
                old(ADMINISTRATOR, "guanli", "ADMINISTRATOR"));

        Database.migrate(test.dataSource());

        var posts = OrganizationRepositories.posts(test.database());
        List<Post> leader = posts.of(new AccountId(LEADER));
        assertThat(leader).extracting(Post::role).containsExactly(Role.PROVINCE_LEADER);
        assertThat(leader.getFirst().organization()).isEqualTo(new OrganizationId(OFFICE));
        assertThat(leader.getFirst().term().holdsOn(LocalDate.of(2026, 11, 23))).isTrue();
        assertThat(posts.of(new AccountId(ADMINISTRATOR)))
                .extracting(Post::role)
                .containsExactly(Role.SYSTEM_ADMINISTRATOR);
        assertThat(
                        OrganizationRepositories.accounts(test.database())
                                .findByUsername("lingdao")
                                .orElseThrow()
                                .password()
                                .mustChange())
                .isFalse();
    }

    private static void back(TestDatabase test) throws Exception {
        int later =
                test.database()
                        .dsl()
                        .fetchCount(
                                org.jooq.impl.DSL.table("DATABASECHANGELOG"),
                                org.jooq.impl.DSL.condition(
                                        "ORDEREXECUTED >= (select ORDEREXECUTED from"
                                                + " DATABASECHANGELOG where ID = '0060')"));
        try (Connection connection = test.dataSource().getConnection();
                Liquibase liquibase =
                        new Liquibase(
                                "org/xianxing/db/changelog/master.xml",
                                new ClassLoaderResourceAccessor(),
                                new JdbcConnection(connection))) {
            liquibase.rollback(later, "");
        }
    }

    private static String old(UUID id, String username, String role) {
        return "insert into account (id, version, username, display_name, role, organization_id,"
                + " password_hash, enabled, demonstration) values ('%s', 0, '%s', '某人', '%s', '%s',"
                        .formatted(id, username, role, OFFICE)
                + " 'any', true, false)";
    }
}
