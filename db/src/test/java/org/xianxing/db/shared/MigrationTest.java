package org.xianxing.db.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;

class MigrationTest {

    private static final String PLAN = "00000000-0000-0000-0000-000000000001";
    private static final String KNOWN = "00000000-0000-0000-0000-000000000002";
    private static final String OPEN = "00000000-0000-0000-0000-000000000003";
    private static final String UNIT = "00000000-0000-0000-0000-000000000004";

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

    @Test
    void the_one_name_of_a_task_becomes_the_first_person_of_its_lead_unit() throws Exception {
        TestDatabase test = TestDatabase.create();
        DSLContext dsl = test.database().dsl();
        int all = dsl.fetchCount(databaseChangelog());
        int before =
                dsl.fetchOptional("select ORDEREXECUTED from DATABASECHANGELOG where ID = '0129'")
                        .orElseThrow()
                        .get(0, Integer.class);
        try (Connection connection = test.dataSource().getConnection();
                Liquibase liquibase =
                        new Liquibase(
                                "org/xianxing/db/changelog/master.xml",
                                new ClassLoaderResourceAccessor(),
                                new JdbcConnection(connection))) {
            liquibase.rollback(all - before, "");
            namedTasks(Database.statements(connection));
        }

        Database.migrate(test.dataSource());

        assertThat(
                        dsl.fetch(
                                        "select name, unit_id, duty, position from task_person"
                                                + " order by task_id")
                                .map(r -> r.get(0) + " " + r.get(1) + " " + r.get(2)))
                .containsExactly("张三 " + UNIT + " RESPONSIBLE", "李四 null RESPONSIBLE");
    }

    /** Tasks as they were, with the unit; nothing else that they point at matters. */
    private static void namedTasks(DSLContext dsl) {
        dsl.execute("set foreign_key_checks = 0");
        dsl.execute("set sql_mode = ''");
        dsl.execute(
                "insert into organization (id, kind, level, verification)"
                        + " values (?, 'DEPARTMENT', 'NOT_APPLICABLE', 'UNVERIFIED')",
                UNIT);
        for (String task : List.of(KNOWN, OPEN)) {
            dsl.execute(
                    "insert into task (id, version, plan_id, group_position, position, number,"
                            + " title, text, clause, notation, measure, person, project)"
                            + " values (?, 1, ?, 1, 1, '1', '事项', '', '', '', '', ?, '')",
                    task,
                    PLAN,
                    task.equals(KNOWN) ? "张三" : "李四");
        }
        dsl.execute(
                "insert into task_unit (task_id, position, written, name, part, collective)"
                        + " values (?, 1, '甲', '甲', 'LEAD', false)",
                KNOWN);
        dsl.execute(
                "insert into task_unit_body (task_id, unit_position, position, organization_id)"
                        + " values (?, 1, 1, ?)",
                KNOWN,
                UNIT);
        dsl.execute("set foreign_key_checks = 1");
    }

    private static Table<?> databaseChangelog() {
        return DSL.table("DATABASECHANGELOG");
    }
}
