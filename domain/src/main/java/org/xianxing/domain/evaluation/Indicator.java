package org.xianxing.domain.evaluation;

import org.xianxing.domain.shared.Points;

/**
 * A third-level indicator.
 *
 * @param code short code in the order of the form, such as B4
 * @param wording official wording, without the bracketed rule
 * @param ruleText official text of the rule in brackets, as printed on the form; may be empty
 * @param max the cap, more than 0
 * @param rule how facts become points
 * @param currentYearOnly whether the rubric says 当年: facts dated outside the year are refused
 */
public record Indicator(
        String code,
        String wording,
        String ruleText,
        Points max,
        ScoringRule rule,
        boolean currentYearOnly) {

    public Indicator {
        if (!code.matches("[A-Z][0-9]{1,3}")) {
            throw new IllegalArgumentException(
                    "an indicator code is a capital and a number: " + code);
        }
        if (max.isZero()) {
            throw new IllegalArgumentException("the maximum of " + code + " must be more than 0");
        }
    }

    /** The wording as the official form prints it: text, then the rule in brackets. */
    public String officialText() {
        return ruleText.isEmpty() ? wording : wording + "（" + ruleText + "）";
    }
}
