package org.xianxing.domain.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened to an organization.
 *
 * @param day when; empty when no source gives it
 */
public record HistoryEvent(Optional<LocalDate> day, What what, Citation citation) {

    /** What happened. */
    public sealed interface What {

        record Founded() implements What {}

        record Ended() implements What {}

        record CharterGiven(StoredCharter charter) implements What {}

        record RelationBegan(Relation relation) implements What {}

        record RelationEnded(Relation relation) implements What {}

        record PersonCame(Membership membership) implements What {}

        record PersonLeft(Membership membership) implements What {}
    }

    /** All that is known to have happened, latest first; what has no day stands last. */
    public static List<HistoryEvent> of(
            Existence existence,
            Collection<StoredCharter> charters,
            Collection<Relation> relations,
            Collection<Membership> memberships) {
        List<HistoryEvent> events = new ArrayList<>();
        if (existence.founding().isGiven() || existence.validity().from().isPresent()) {
            events.add(
                    new HistoryEvent(
                            existence.validity().from(), new What.Founded(), existence.founding()));
        }
        existence
                .validity()
                .until()
                .ifPresent(day ->
                        events.add(
                                new HistoryEvent(
                                        Optional.of(day), new What.Ended(), Citation.NONE)));
        for (StoredCharter charter : charters) {
            events.add(
                    new HistoryEvent(
                            charter.charter().published(),
                            new What.CharterGiven(charter),
                            new Citation(charter.charter().documentNumber(), "")));
        }
        for (Relation relation : relations) {
            add(
                    events,
                    relation.validity(),
                    relation.citation(),
                    new What.RelationBegan(relation),
                    new What.RelationEnded(relation));
        }
        for (Membership membership : memberships) {
            add(
                    events,
                    membership.validity(),
                    membership.citation(),
                    new What.PersonCame(membership),
                    new What.PersonLeft(membership));
        }
        events.sort(
                Comparator.comparing(
                        event -> event.day().orElse(LocalDate.MIN), Comparator.reverseOrder()));
        return List.copyOf(events);
    }

    private static void add(
            List<HistoryEvent> events,
            Validity validity,
            Citation citation,
            What began,
            What ended) {
        events.add(new HistoryEvent(validity.from(), began, citation));
        validity.until()
                .ifPresent(day -> events.add(new HistoryEvent(Optional.of(day), ended, citation)));
    }
}
