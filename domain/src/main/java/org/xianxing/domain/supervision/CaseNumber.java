package org.xianxing.domain.supervision;

/**
 * The number of a case, counted per year from 1.
 *
 * @param year year in full
 * @param sequence 1 or more
 */
public record CaseNumber(int year, int sequence) {

    public CaseNumber {
        if (year < 1949 || year > 9999 || sequence < 1) {
            throw new IllegalArgumentException("not a case number: " + year + " " + sequence);
        }
    }

    @Override
    public String toString() {
        return "督〔" + year + "〕" + sequence + "号";
    }
}
