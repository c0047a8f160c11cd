package org.xianxing.domain.organization;

import java.util.Optional;

/**
 * An administrative division.
 *
 * @param code six-digit code
 * @param name official name
 * @param level province, prefecture-level city or county
 * @param parent the division above; none for a province
 * @param source where the row is from
 * @param note what the source adds; empty when nothing
 */
public record Division(
        DivisionCode code,
        String name,
        Level level,
        Optional<DivisionCode> parent,
        String source,
        String note) {

    /** 省级, 地级, 县级. 平潭综合实验区 counts as a city in the evaluation. */
    public enum Level {
        PROVINCE,
        CITY,
        COUNTY
    }
}
