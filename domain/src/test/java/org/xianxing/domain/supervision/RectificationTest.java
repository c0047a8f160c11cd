package org.xianxing.domain.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianxing.domain.supervision.SupervisionFixture.aCycle;
import static org.xianxing.domain.supervision.SupervisionFixture.aRanking;
import static org.xianxing.domain.supervision.SupervisionFixture.codes;
import static org.xianxing.domain.supervision.SupervisionFixture.line;
import static org.xianxing.domain.supervision.SupervisionFixture.organization;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.FrozenRanking;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.shared.Outcome;

class RectificationTest {

    private static final Citation SOURCE = new Citation("闽自贸办〔2021〕1号", "三（二）");

    @Test
    void every_marked_zone_gets_one_demand_that_its_city_reads() {
        FrozenRanking ranking =
                aRanking(
                        line(11, 1, Ranking.Mark.REWARD, 0),
                        line(12, 20, Ranking.Mark.NONE, 0),
                        line(13, 21, Ranking.Mark.RECTIFICATION, 0),
                        line(14, 21, Ranking.Mark.RECTIFICATION, 0));

        List<CaseMatter> matters =
                Rectification.matters(
                                aCycle(CycleStage.PUBLISHED),
                                Optional.of(ranking),
                                Map.of(organization(13), organization(3)),
                                "闽自贸办〔2026〕6号",
                                SOURCE)
                        .orThrow();

        assertThat(matters)
                .extracting(CaseMatter::unit)
                .containsExactly(organization(13), organization(14));
        CaseMatter first = matters.getFirst();
        assertThat(first.problems()).isEmpty();
        assertThat(first.assisting()).containsExactly(organization(3));
        assertThat(first.demand())
                .startsWith("开发区13在2025年度创新推广先行区评估中排名第21位（闽自贸办〔2026〕6号通报），须整改提升。");
        assertThat(first.subject().id())
                .startsWith(Rectification.subjectPrefix(ranking.cycle()))
                .hasSizeLessThanOrEqualTo(Subject.LONGEST_ID);
        assertThat(matters.get(1).assisting()).isEmpty();
    }

    @Test
    void it_waits_for_the_bulletin_and_for_zones_that_must_rectify() {
        assertThat(codes(opened(CycleStage.RANKED, Optional.of(aRanking()))))
                .containsExactly(SupervisionReason.RECTIFICATION_NOT_PUBLISHED);
        assertThat(codes(opened(CycleStage.PUBLISHED, Optional.empty())))
                .containsExactly(SupervisionReason.RECTIFICATION_NOT_PUBLISHED);
        assertThat(codes(opened(CycleStage.PUBLISHED, Optional.of(aRanking()))))
                .containsExactly(SupervisionReason.RECTIFICATION_NOBODY);
    }

    private static Outcome<List<CaseMatter>> opened(
            CycleStage stage, Optional<FrozenRanking> ranking) {
        return Rectification.matters(aCycle(stage), ranking, Map.of(), "", SOURCE);
    }
}
