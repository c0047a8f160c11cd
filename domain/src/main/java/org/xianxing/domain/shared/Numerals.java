package org.xianxing.domain.shared;

/** Chinese numerals from 一 to 九十九, as items are numbered. */
public final class Numerals {

    /** What a numeral is made of. */
    public static final String CLASS = "[一二三四五六七八九十]{1,3}";

    private static final String DIGITS = "一二三四五六七八九";

    private Numerals() {}

    /** The value of a numeral of {@link #CLASS}; 0 for what is none. */
    public static int value(String numeral) {
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return numeral.length() == 1 ? digit(numeral) : 0;
        }
        int tens = ten == 0 ? 1 : digit(numeral.substring(0, ten));
        String ones = numeral.substring(ten + 1);
        return ten > 1 || ones.length() > 1 || tens == 0
                ? 0
                : tens * 10 + (ones.isEmpty() ? 0 : digit(ones));
    }

    private static int digit(String one) {
        return DIGITS.indexOf(one) + 1;
    }

    /** The numeral of a value from 1 to 99. */
    public static String of(int value) {
        int tens = value / 10;
        int ones = value % 10;
        String left = tens == 0 ? "" : tens == 1 ? "十" : DIGITS.charAt(tens - 1) + "十";
        return ones == 0 ? left : left + DIGITS.charAt(ones - 1);
    }
}
