package org.xianxing.domain.registry;

import java.util.List;

/**
 * Posts of one kind or rank.
 *
 * @param label as the source says, such as 行政编制 or 副处级领导职数
 * @param count how many, from 0
 * @param headcount whether they are a kind of post (编制); else a rank within one
 * @param ofWhich parts of them that the source names with a number
 * @param remark what the source adds in brackets, as it stands; empty when nothing
 */
public record StaffingLine(
        String label, int count, boolean headcount, List<OfWhich> ofWhich, String remark) {

    /** Some of the posts, such as 5 of 171 for the retired cadres' office. */
    public record OfWhich(String label, int count) {}

    public StaffingLine {
        ofWhich = List.copyOf(ofWhich);
        if (count < 0) {
            throw new IllegalArgumentException("a number of posts is not below 0: " + count);
        }
    }
}
