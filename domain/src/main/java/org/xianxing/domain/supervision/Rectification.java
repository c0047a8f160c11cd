package org.xianxing.domain.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.FrozenRanking;
import org.xianxing.domain.evaluation.Ranking;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/**
 * What follows from the last places of an evaluation (三（二）: 督促排名全省后10位创新推广先行区整改提升). Whose places
 * they are, ties included, stands in the frozen ranking.
 */
public final class Rectification {

    private Rectification() {}

    /** The beginning of the subjects of an evaluation. */
    public static String subjectPrefix(CycleId cycle) {
        return cycle.value() + "/";
    }

    /** The zones that must rectify, in printed order. */
    public static List<FrozenRanking.Line> zones(FrozenRanking ranking) {
        return ranking.marked(Ranking.Mark.RECTIFICATION);
    }

    /** Everything that keeps the rectification of an evaluation from being opened. */
    public static List<Reason> obstacles(Cycle cycle, Optional<FrozenRanking> ranking) {
        List<Reason> reasons = new ArrayList<>();
        if (cycle.stage() != CycleStage.PUBLISHED || ranking.isEmpty()) {
            reasons.add(Reason.of(SupervisionReason.RECTIFICATION_NOT_PUBLISHED));
        } else if (zones(ranking.get()).isEmpty()) {
            reasons.add(Reason.of(SupervisionReason.RECTIFICATION_NOBODY));
        }
        return reasons;
    }

    /**
     * What is demanded of each zone; the city that reviewed it reads along.
     *
     * @param bulletin number of the issued bulletin; empty when it is not known
     * @param source the document that orders it
     */
    public static Outcome<List<CaseMatter>> matters(
            Cycle cycle,
            Optional<FrozenRanking> ranking,
            Map<OrganizationId, OrganizationId> reviewers,
            String bulletin,
            Citation source) {
        return Outcome.unless(
                obstacles(cycle, ranking),
                () ->
                        zones(ranking.orElseThrow()).stream()
                                .map(line -> matter(cycle, line, reviewers, bulletin, source))
                                .toList());
    }

    private static CaseMatter matter(
            Cycle cycle,
            FrozenRanking.Line line,
            Map<OrganizationId, OrganizationId> reviewers,
            String bulletin,
            Citation source) {
        String said = bulletin.isEmpty() ? "" : "（" + bulletin + "通报）";
        return new CaseMatter(
                CaseKind.RECTIFICATION,
                cycle.year() + "年度评估整改提升",
                line.zoneName()
                        + "在"
                        + cycle.year()
                        + "年度创新推广先行区评估中排名第"
                        + place(line)
                        + "位"
                        + said
                        + "，须整改提升。\n"
                        + "请对照评估细则逐项查找差距，说明原因，提出整改方案，逐条明确措施和完成时限，并附佐证材料报告完成情况。",
                line.zone(),
                Optional.ofNullable(reviewers.get(line.zone())).stream().toList(),
                source,
                new Subject(
                        Subject.Kind.EVALUATED_ZONE,
                        subjectPrefix(cycle.id()) + line.zone().value(),
                        cycle.title() + " " + line.zoneName(),
                        "ranking/" + line.zone().value()));
    }

    private static String place(FrozenRanking.Line line) {
        return line.standing() instanceof Ranking.Standing.Placed(int place, _, _)
                ? Integer.toString(place)
                : "—";
    }
}
