package org.xianxing.domain.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An organization on a day.
 *
 * @param stands whether nothing known speaks against its existing on the day
 * @param charter the latest charter published by the day; one without a day counts as older than
 *     any with one
 */
public record Snapshot(
        LocalDate day,
        boolean stands,
        Optional<StoredCharter> charter,
        List<Relation> relations,
        List<Membership> memberships) {

    public static Snapshot of(
            LocalDate day,
            boolean stands,
            Collection<StoredCharter> charters,
            Collection<Relation> relations,
            Collection<Membership> memberships) {
        return new Snapshot(
                day,
                stands,
                charters.stream()
                        .filter(c -> c.charter().published().filter(day::isBefore).isEmpty())
                        .max(
                                Comparator.comparing(
                                        c -> c.charter().published().orElse(LocalDate.MIN))),
                relations.stream().filter(r -> r.validity().mayHoldOn(day)).toList(),
                memberships.stream().filter(m -> m.validity().mayHoldOn(day)).toList());
    }

    /** What the later of two has and the earlier has not, by what a thing is. */
    public static <T> List<T> added(
            Snapshot before, Snapshot after, Function<Snapshot, List<T>> of) {
        return of.apply(after).stream().filter(t -> !of.apply(before).contains(t)).toList();
    }
}
