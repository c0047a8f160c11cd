package org.xianxing.domain.rhythm;

import java.time.LocalDate;

/** What happens to a due day on which offices do not work. */
public enum Shift {
    /** 顺延: the next workday. */
    NEXT,
    /** 提前: the workday before. */
    PREVIOUS,
    /** The day stays. */
    STAYS;

    LocalDate apply(LocalDate day, Workdays workdays) {
        return switch (this) {
            case NEXT -> workdays.onOrAfter(day);
            case PREVIOUS -> workdays.onOrBefore(day);
            case STAYS -> day;
        };
    }
}
