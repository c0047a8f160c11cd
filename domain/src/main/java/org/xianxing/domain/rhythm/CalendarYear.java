package org.xianxing.domain.rhythm;

/**
 * A year whose holidays are known.
 *
 * @param source the notice that fixed them, such as 国办发明电〔2025〕7号
 */
public record CalendarYear(int year, String source) {}
