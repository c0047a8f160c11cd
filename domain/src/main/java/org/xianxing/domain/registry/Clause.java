package org.xianxing.domain.registry;

import org.xianxing.domain.shared.Numerals;

/**
 * One numbered item of a charter.
 *
 * @param part where it stands
 * @param number from 1; 0 for text without a number
 * @param name a division's name; empty for items that have none, and where the source does not give
 *     it
 * @param otherName a second name in brackets or by 加挂; empty when there is none
 * @param text what it says, without number and name; empty where the source does not give it
 * @param mark whether the source gives it
 */
public record Clause(Part part, int number, String name, String otherName, String text, Mark mark) {

    /** Whether the source gives an item. */
    public enum Mark {
        GIVEN,
        /** The numbering shows that there is one; what it says is not in the source. */
        NOT_IN_SOURCE
    }

    public Clause {
        if (number < 0) {
            throw new IllegalArgumentException("a clause's number is not below 0: " + number);
        }
    }

    static Clause missing(Part part, int number) {
        return new Clause(part, number, "", "", "", Mark.NOT_IN_SOURCE);
    }

    /** The number as charters write it, such as （五）; empty for an item without one. */
    public String numeral() {
        return number == 0 ? "" : "（" + Numerals.of(number) + "）";
    }

    /** Where it stands, in the words of the source: 主要职责（五）, 内设机构 机关党委. */
    public String citation() {
        return part.heading() + (number == 0 && !name.isEmpty() ? " " + name : numeral());
    }

    public boolean isGiven() {
        return mark == Mark.GIVEN;
    }
}
