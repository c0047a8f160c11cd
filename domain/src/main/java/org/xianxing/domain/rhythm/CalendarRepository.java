package org.xianxing.domain.rhythm;

import java.util.List;
import org.xianxing.domain.shared.StaleVersionException;

/** Stored days that are not what their weekday says, and the years that are known. */
public interface CalendarRepository {

    /** All stored days, in order. */
    List<CalendarDay> days();

    List<CalendarYear> years();

    /**
     * Stores a day: a new one when its version is 0.
     *
     * @throws StaleVersionException when somebody else changed it since it was read
     */
    void put(CalendarDay day);

    /** Says that a year is known; a year that is known already gets the new source. */
    void put(CalendarYear year);
}
