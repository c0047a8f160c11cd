package org.xianxing.db.supervision;

import org.jooq.DSLContext;
import org.xianxing.domain.supervision.CaseRepository;
import org.xianxing.domain.supervision.EscalationRulesRepository;
import org.xianxing.domain.supervision.RewardRepository;

/** Makes this feature's repositories. */
public final class SupervisionRepositories {

    private SupervisionRepositories() {}

    public static CaseRepository cases(DSLContext dsl) {
        return new JooqCases(dsl);
    }

    public static EscalationRulesRepository rules(DSLContext dsl) {
        return new JooqEscalationRules(dsl);
    }

    public static RewardRepository rewards(DSLContext dsl) {
        return new JooqRewards(dsl);
    }
}
