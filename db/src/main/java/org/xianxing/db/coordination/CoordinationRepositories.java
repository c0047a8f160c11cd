package org.xianxing.db.coordination;

import org.jooq.DSLContext;
import org.xianxing.domain.coordination.DocumentRepository;
import org.xianxing.domain.coordination.MatterRepository;
import org.xianxing.domain.coordination.MeetingRepository;
import org.xianxing.domain.coordination.NumberRepository;
import org.xianxing.domain.coordination.StepRepository;
import org.xianxing.domain.coordination.TimeLimitRepository;

/** Makes this feature's repositories. */
public final class CoordinationRepositories {

    private CoordinationRepositories() {}

    public static MatterRepository matters(DSLContext dsl) {
        return new JooqMatters(dsl);
    }

    public static MeetingRepository meetings(DSLContext dsl) {
        return new JooqMeetings(dsl);
    }

    public static DocumentRepository documents(DSLContext dsl) {
        return new JooqDocuments(dsl);
    }

    public static StepRepository steps(DSLContext dsl) {
        return new JooqSteps(dsl);
    }

    public static NumberRepository numbers(DSLContext dsl) {
        return new JooqNumbers(dsl);
    }

    public static TimeLimitRepository limits(DSLContext dsl) {
        return new JooqTimeLimits(dsl);
    }
}
