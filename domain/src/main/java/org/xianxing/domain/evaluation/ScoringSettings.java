package org.xianxing.domain.evaluation;

/**
 * What the rubric leaves open and the cycle publishes.
 *
 * @param amountCounting how an amount that is no whole number of units counts (B9 does not say)
 */
public record ScoringSettings(AmountCounting amountCounting) {

    public static final ScoringSettings DEFAULT = new ScoringSettings(AmountCounting.WHOLE_UNITS);

    /** How amounts count. */
    public enum AmountCounting {
        /**
         * Only full units: 3,200,000 yuan are 3 units of 1,000,000. The default: 每获得100万元 reads so.
         */
        WHOLE_UNITS,
        /**
         * In proportion, cut off (not rounded up) after the hundredth of a point: 3,256,000 yuan
         * are 3.25.
         */
        PRO_RATA
    }
}
