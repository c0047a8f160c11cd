package org.xianxing.domain.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a fact of the registry holds, as far as the sources give them. A bound that no
 * source gives is unknown, which is not the same as unlimited.
 *
 * @param from first day; empty when unknown
 * @param until last day; empty when it goes on or its end is unknown
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {

    /** Nothing is known of its days. */
    public static final Validity UNKNOWN = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("ends before it begins: " + from + " " + until);
        }
    }

    public static Validity from(LocalDate day) {
        return new Validity(Optional.of(day), Optional.empty());
    }

    /** Whether it may hold on a day: nothing known speaks against it. */
    public boolean mayHoldOn(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
    }

    /** The same with a last day, which must not be before the first. */
    public Validity endingOn(LocalDate day) {
        return new Validity(from, Optional.of(day));
    }
}
