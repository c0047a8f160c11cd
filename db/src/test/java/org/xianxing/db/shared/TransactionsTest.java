package org.xianxing.db.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.SQLException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;

class TransactionsTest {

    private static TestDatabase test;
    private static Database database;
    private static DSLContext dsl;
    private static Transactions transactions;

    @BeforeAll
    static void make_a_table() {
        test = TestDatabase.unmigrated();
        test.execute("create table probe (id int primary key, amount int not null)");
        database = test.database();
        dsl = database.dsl();
        transactions = database.transactions();
    }

    @BeforeEach
    void two_rows_with_zero() {
        test.clear();
        test.execute("insert into probe values (1, 0), (2, 0)");
    }

    @Test
    void a_nested_transaction_is_stored_only_with_its_outer_one() {
        assertThatThrownBy(() ->
                        transactions.runInTransaction(() -> {
                            transactions.runInTransaction(() -> add(1));
                            throw new IllegalArgumentException("after it");
                        }))
                .hasMessage("after it");

        assertThat(amount(1)).isZero();
    }

    @Test
    void a_failed_part_undoes_the_whole_even_when_its_failure_is_caught() {
        assertThatThrownBy(() ->
                        transactions.runInTransaction(() -> {
                            add(1);
                            catchFailureOfNestedPart();
                            add(2);
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("inside");

        assertThat(amount(1)).isZero();
        assertThat(amount(2)).isZero();
    }

    @Test
    void what_a_thread_stores_is_seen_by_others_after_the_commit_only() {
        int seenInside =
                transactions.inTransaction(() -> {
                    add(1);
                    return amountSeenByAnotherConnection();
                });

        assertThat(seenInside).isZero();
        assertThat(amountSeenByAnotherConnection()).isEqualTo(1);
    }

    @Test
    void two_transactions_in_a_deadlock_both_end_well() throws Exception {
        CyclicBarrier bothHoldTheirFirstRow = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> there = threads.submit(() -> addBoth(1, 2, runs, bothHoldTheirFirstRow));
            Future<?> back = threads.submit(() -> addBoth(2, 1, runs, bothHoldTheirFirstRow));
            there.get(30, TimeUnit.SECONDS);
            back.get(30, TimeUnit.SECONDS);
        }

        assertThat(runs).as("one of the two ran twice").hasValue(3);
        assertThat(amount(1)).isEqualTo(2);
        assertThat(amount(2)).isEqualTo(2);
    }

    @Test
    void a_conflict_that_stays_is_thrown_after_five_runs_of_the_outermost_work() {
        AtomicInteger outerRuns = new AtomicInteger();

        assertThatThrownBy(() ->
                        transactions.runInTransaction(() -> {
                            outerRuns.incrementAndGet();
                            transactions.runInTransaction(TransactionsTest::conflict);
                        }))
                .isInstanceOf(DataAccessException.class);

        assertThat(outerRuns).hasValue(Transactions.ATTEMPTS);
    }

    @Test
    void a_connection_lost_on_the_way_is_named_and_nothing_is_stored() {
        assertThatThrownBy(() ->
                        transactions.runInTransaction(() -> {
                            add(1);
                            killMyConnection();
                            add(2);
                        }))
                .isInstanceOfSatisfying(
                        DatabaseUnavailableException.class,
                        e -> assertThat(e.nothingStored()).isTrue());

        assertThat(amount(1)).isZero();
        assertThat(amount(2)).isZero();
    }

    @Test
    void a_connection_lost_before_the_commit_leaves_the_outcome_open() {
        assertThatThrownBy(() ->
                        transactions.runInTransaction(() -> {
                            add(1);
                            killMyConnection();
                        }))
                .isInstanceOfSatisfying(
                        DatabaseUnavailableException.class,
                        e -> assertThat(e.nothingStored()).isFalse());
    }

    @Test
    void a_server_that_is_not_there_is_named() {
        MysqlDataSource nobody = new MysqlDataSource();
        nobody.setUrl("jdbc:mysql://127.0.0.1:1/xianxing?connectTimeout=500");
        Database unreachable = new Database(nobody);

        assertThatThrownBy(() -> unreachable.dsl().fetchValue("select 1"))
                .isInstanceOf(DatabaseUnavailableException.class);
        assertThatThrownBy(() -> unreachable.transactions().inTransaction(() -> 1))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("nothing was stored");
    }

    private static void catchFailureOfNestedPart() {
        try {
            transactions.runInTransaction(() -> {
                throw new IllegalArgumentException("inside");
            });
        } catch (IllegalArgumentException expected) {
            assertThat(expected).hasMessage("inside");
        }
    }

    private static void conflict() {
        throw new DataAccessException("refused", new SQLException("Deadlock found", "40001", 1213));
    }

    private static void addBoth(int first, int second, AtomicInteger runs, CyclicBarrier barrier) {
        AtomicInteger mine = new AtomicInteger();
        transactions.runInTransaction(() -> {
            runs.incrementAndGet();
            add(first);
            if (mine.incrementAndGet() == 1) {
                await(barrier);
            }
            add(second);
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void killMyConnection() {
        Object id = dsl.fetchValue("select connection_id()");
        test.execute("kill connection " + id);
    }

    private static void add(int id) {
        dsl.execute("update probe set amount = amount + 1 where id = ?", id);
    }

    private static int amountSeenByAnotherConnection() {
        return new Database(test.dataSource())
                .dsl()
                .fetchOne("select amount from probe where id = 1")
                .into(int.class);
    }

    private static int amount(int id) {
        return dsl.select(field("amount", Integer.class))
                .from(table("probe"))
                .where(field("id", Integer.class).eq(id))
                .fetchSingle()
                .value1();
    }
}
