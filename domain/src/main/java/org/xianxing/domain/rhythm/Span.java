package org.xianxing.domain.rhythm;

import java.time.LocalDate;

/**
 * Days from the first to the last, both included.
 *
 * @param first the first day
 * @param last the last day
 */
public record Span(LocalDate first, LocalDate last) {

    public Span {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "a span ends before it begins: " + first + " " + last);
        }
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
