package org.xianxing.db.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;

class MigrationTest {

    @Test
    void a_second_migration_changes_nothing() {
        TestDatabase test = TestDatabase.create();
        int changesets = test.database().dsl().fetchCount(databaseChangelog());

        Database.migrate(test.dataSource());

        assertThat(test.database().dsl().fetchCount(databaseChangelog())).isEqualTo(changesets);
    }

    @Test
    void every_table_has_a_primary_key() {
        TestDatabase test = TestDatabase.create();

        assertThat(
                        test.database()
                                .dsl()
                                .fetchValues(
                                        """
                                        select t.table_name from information_schema.tables t
                                        where t.table_schema = database() and not exists (
                                            select 1 from information_schema.table_constraints c
                                            where c.table_schema = t.table_schema and c.table_name = t.table_name
                                            and c.constraint_type = 'PRIMARY KEY')
                                        """))
                .isEmpty();
    }

    @Test
    void every_changeset_can_be_rolled_back() throws Exception {
        TestDatabase test = TestDatabase.create();

        try (Connection connection = test.dataSource().getConnection();
                Liquibase liquibase =
                        new Liquibase(
                                "org/xianxing/db/changelog/master.xml",
                                new ClassLoaderResourceAccessor(),
                                new JdbcConnection(connection))) {
            liquibase.rollback(test.database().dsl().fetchCount(databaseChangelog()), "");
        }

        assertThat(test.database().dsl().fetchValues("show tables"))
                .allSatisfy(name -> assertThat((String) name).startsWith("DATABASECHANGELOG"));
    }

    private static Table<?> databaseChangelog() {
        return DSL.table("DATABASECHANGELOG");
    }
}
