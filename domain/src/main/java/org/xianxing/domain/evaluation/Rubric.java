package org.xianxing.domain.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xianxing.domain.shared.Points;

/**
 * One version of the rubric. A cycle pins a version for ever; a version that a cycle uses is never
 * changed.
 *
 * @param id identity of this version
 * @param title official title, such as 全省开发区建设创新推广先行区评估细则（暂行）
 * @param label short version label shown beside the title, such as 2021版
 * @param source document number and annex it is taken from
 * @param groups first-level groups in the order of the form
 */
public record Rubric(
        RubricId id, String title, String label, String source, List<IndicatorGroup> groups) {

    public Rubric {
        groups = List.copyOf(groups);
    }

    /** All third-level indicators in the order of the form. */
    public Stream<Indicator> indicators() {
        return groups.stream().flatMap(IndicatorGroup::indicators);
    }

    public Optional<Indicator> indicator(String code) {
        return indicators().filter(indicator -> indicator.code().equals(code)).findFirst();
    }

    /** The sum of all indicators' maxima. */
    public Points total() {
        return Points.sum(indicators().map(Indicator::max).toList());
    }
}
