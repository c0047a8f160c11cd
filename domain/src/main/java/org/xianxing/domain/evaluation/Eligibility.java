package org.xianxing.domain.evaluation;

/** Whether a zone is an object of reward. */
public sealed interface Eligibility {

    /** It takes part in full. */
    record Eligible() implements Eligibility {}

    /**
     * It is evaluated and shown, but not rewarded.
     *
     * @param reason why, as published: 自贸试验区范围内
     */
    record Ineligible(String reason) implements Eligibility {}

    Eligibility ELIGIBLE = new Eligible();
}
