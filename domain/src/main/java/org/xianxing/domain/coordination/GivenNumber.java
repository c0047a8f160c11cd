package org.xianxing.domain.coordination;

/**
 * A number that was given, counted per series and year from 1.
 *
 * @param year year in full
 * @param sequence 1 or more
 */
public record GivenNumber(Series series, int year, int sequence) {

    public GivenNumber {
        if (year < 1949 || year > 9999 || sequence < 1) {
            throw new IllegalArgumentException("not a number: " + year + " " + sequence);
        }
    }

    /** Such as 审〔2026〕3号 or 备〔2026〕12号. */
    @Override
    public String toString() {
        return series.word() + "〔" + year + "〕" + sequence + "号";
    }
}
