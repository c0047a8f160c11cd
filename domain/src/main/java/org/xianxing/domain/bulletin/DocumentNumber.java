package org.xianxing.domain.bulletin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianxing.domain.shared.Outcome;

/**
 * A document number (发文字号): the year in full in six-cornered brackets, the sequence without 第 and
 * without leading zeros (GB/T 9704—2012, 7.2.5).
 *
 * @param issuer short name of the issuing body, such as 闽自贸办
 * @param year year in full
 * @param sequence 1 or more
 */
public record DocumentNumber(String issuer, int year, int sequence) {

    private static final Pattern NOTATION =
            Pattern.compile(
                    "(\\p{IsHan}{2,12})[〔\\[(（](19[5-9]\\d|1949|[2-9]\\d{3})[〕\\])）]([1-9]\\d{0,4})号");

    public DocumentNumber {
        if (issuer.isBlank() || year < 1949 || year > 9999 || sequence < 1) {
            throw new IllegalArgumentException(
                    "not a document number: " + issuer + " " + year + " " + sequence);
        }
    }

    /** Reads a number as typed; other brackets become six-cornered ones. */
    public static Outcome<DocumentNumber> parse(String typed) {
        Matcher matcher = NOTATION.matcher(typed.replaceAll("\\s", ""));
        return matcher.matches()
                ? Outcome.done(
                        new DocumentNumber(
                                matcher.group(1),
                                Integer.parseInt(matcher.group(2)),
                                Integer.parseInt(matcher.group(3))))
                : Outcome.refused(BulletinReason.BULLETIN_DOCUMENT_NUMBER_WRONG, typed);
    }

    @Override
    public String toString() {
        return issuer + "〔" + year + "〕" + sequence + "号";
    }
}
