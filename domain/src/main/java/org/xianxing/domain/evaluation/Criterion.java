package org.xianxing.domain.evaluation;

import java.util.List;

/**
 * A second-level criterion with its indicators.
 *
 * @param code short code, such as A2
 * @param name official wording
 */
public record Criterion(String code, String name, List<Indicator> indicators) {
    public Criterion {
        indicators = List.copyOf(indicators);
    }
}
