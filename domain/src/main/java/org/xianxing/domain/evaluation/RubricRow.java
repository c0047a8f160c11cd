package org.xianxing.domain.evaluation;

/**
 * One indicator as a workbook row gives it: raw text of twelve columns, trimmed. The columns of
 * level 1 and 2 may be blank where the form merges cells; they then repeat the row above.
 *
 * @param number row number in the workbook, from 1, for messages
 * @param group 一级指标
 * @param groupMax 一级分值
 * @param criterionCode 二级编号
 * @param criterion 二级指标
 * @param code 三级编号
 * @param wording 三级指标
 * @param ruleText 计分说明, printed in brackets
 * @param max 分值
 * @param rule 规则: 里程碑, 按项计分, 按金额计分, 按位次计分
 * @param parameters 参数: see {@link RubricImport}
 * @param currentYear 当年: 是 or 否
 */
public record RubricRow(
        int number,
        String group,
        String groupMax,
        String criterionCode,
        String criterion,
        String code,
        String wording,
        String ruleText,
        String max,
        String rule,
        String parameters,
        String currentYear) {

    /** The same row at another place. */
    public RubricRow numbered(int at) {
        return new RubricRow(
                at,
                group,
                groupMax,
                criterionCode,
                criterion,
                code,
                wording,
                ruleText,
                max,
                rule,
                parameters,
                currentYear);
    }
}
