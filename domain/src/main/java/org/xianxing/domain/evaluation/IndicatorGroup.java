package org.xianxing.domain.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.xianxing.domain.shared.Points;

/**
 * A first-level group of the rubric.
 *
 * @param number 1, 2, … in the order of the form
 * @param name official name, such as 体制对接
 * @param max stated points of the group
 */
public record IndicatorGroup(int number, String name, Points max, List<Criterion> criteria) {
    public IndicatorGroup {
        criteria = List.copyOf(criteria);
    }

    public Stream<Indicator> indicators() {
        return criteria.stream().flatMap(criterion -> criterion.indicators().stream());
    }
}
