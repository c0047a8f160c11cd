package org.xianxing.db.evaluation;

import java.time.InstantSource;
import org.jooq.DSLContext;
import org.xianxing.domain.evaluation.ClaimRepository;
import org.xianxing.domain.evaluation.CycleRepository;
import org.xianxing.domain.evaluation.ExternalRankRepository;
import org.xianxing.domain.evaluation.ObjectionRepository;
import org.xianxing.domain.evaluation.RankingRepository;
import org.xianxing.domain.evaluation.RubricRepository;
import org.xianxing.domain.evaluation.SheetRepository;

/** Makes the repositories of the evaluation on a database. */
public final class EvaluationRepositories {

    private final DSLContext dsl;
    private final InstantSource clock;

    public EvaluationRepositories(DSLContext dsl, InstantSource clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    public RubricRepository rubrics() {
        return new JooqRubrics(dsl, clock);
    }

    public CycleRepository cycles() {
        return new JooqCycles(dsl);
    }

    public SheetRepository sheets() {
        return new JooqSheets(dsl);
    }

    public ClaimRepository claims() {
        return new JooqClaims(dsl, clock);
    }

    public ObjectionRepository objections() {
        return new JooqObjections(dsl);
    }

    public ExternalRankRepository externalRanks() {
        return new JooqExternalRanks(dsl);
    }

    public RankingRepository rankings() {
        return new JooqRankings(dsl);
    }
}
