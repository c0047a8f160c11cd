package org.xianxing.reports.bulletin;

import java.time.LocalDate;

/** Write dates as clause 7.3.5.4 asks: full year, no leading zeros. */
final class ChineseDate {

    private ChineseDate() {}

    static String of(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
