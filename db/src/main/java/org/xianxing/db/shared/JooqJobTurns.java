package org.xianxing.db.shared;

import static org.xianxing.db.jooq.Tables.JOB_TURN;

import java.time.Instant;
import org.jooq.DSLContext;
import org.xianxing.domain.shared.JobTurns;

/** Turns of work in one row for each job; the row's lock decides who takes a turn. */
public final class JooqJobTurns implements JobTurns {

    private final DSLContext dsl;

    public JooqJobTurns(Database database) {
        this.dsl = database.dsl();
    }

    @Override
    public boolean take(String job, Instant turn) {
        dsl.insertInto(JOB_TURN)
                .set(JOB_TURN.JOB, job)
                .set(JOB_TURN.LAST_TURN, Instant.EPOCH)
                .onDuplicateKeyIgnore()
                .execute();
        return dsl.update(JOB_TURN)
                        .set(JOB_TURN.LAST_TURN, turn)
                        .where(JOB_TURN.JOB.eq(job))
                        .and(JOB_TURN.LAST_TURN.lessThan(turn))
                        .execute()
                == 1;
    }
}
