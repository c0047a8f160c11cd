package org.xianxing.app.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.PlainText;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.registry.HistoryEvent;
import org.xianxing.domain.registry.HistoryEvent.What;
import org.xianxing.domain.registry.Membership;
import org.xianxing.domain.registry.Relation;
import org.xianxing.domain.registry.Structure;
import org.xianxing.domain.registry.Validity;
import org.xianxing.domain.shared.Reason;

/** Puts facts of the registry into words. */
@Component
public class RegistryWords {

    private static final int MOST_NAMED = 4;

    private final Messages messages;

    RegistryWords(Messages messages) {
        this.messages = messages;
    }

    public String of(String key, Locale locale, Object... arguments) {
        return messages.getTranslation("registry." + key, locale, arguments);
    }

    public String kind(OrganizationKind kind, Locale locale) {
        return of("kind-" + kind.name(), locale);
    }

    /** All reasons, each a sentence. */
    public String reasons(List<Reason> reasons, Locale locale) {
        return reasons.stream()
                .map(reason -> messages.reason(reason, locale))
                .collect(Collectors.joining(" "));
    }

    /** Such as 2020年1月22日起; what no source gives is said. */
    public String days(Validity validity, Locale locale) {
        String from = validity.from().map(day -> PlainText.date(day, locale)).orElse("");
        String until = validity.until().map(day -> PlainText.date(day, locale)).orElse("");
        if (from.isEmpty() && until.isEmpty()) {
            return of("unknown-days", locale);
        }
        if (until.isEmpty()) {
            return of("from-day", locale, from);
        }
        return from.isEmpty()
                ? of("until-day", locale, until)
                : of("from-until", locale, from, until);
    }

    /** Document and clause, or that the sources do not give them. */
    public String citation(Citation citation, Locale locale) {
        if (!citation.isGiven()) {
            return of("not-in-source", locale);
        }
        return citation.clause().isEmpty()
                ? citation.document()
                : citation.document() + " " + citation.clause();
    }

    /** What a relation is, seen from one of the two. */
    public String relation(Relation relation, OrganizationId seenFrom, Locale locale) {
        return of(
                (relation.subject().equals(seenFrom) ? "relation-" : "back-")
                        + relation.kind().name(),
                locale);
    }

    /** The other of the two. */
    public static Organization other(
            Relation relation, OrganizationId seenFrom, Structure structure) {
        return structure.organization(
                relation.subject().equals(seenFrom) ? relation.object() : relation.subject());
    }

    public String capacity(Membership membership, Locale locale) {
        return of("capacity-" + membership.capacity().name(), locale);
    }

    /** What happened, without its day and without whom it concerned. */
    public String eventKind(HistoryEvent event, OrganizationId seenFrom, Locale locale) {
        return switch (event.what()) {
            case What.Founded() -> of("event-founded", locale);
            case What.Ended() -> of("event-ended", locale);
            case What.CharterGiven(_) -> of("event-charter", locale);
            case What.RelationBegan(Relation r) -> relation(r, seenFrom, locale);
            case What.RelationEnded(Relation r) ->
                    of("event-over", locale, relation(r, seenFrom, locale));
            case What.PersonCame(Membership m) -> capacity(m, locale);
            case What.PersonLeft(Membership m) -> of("event-over", locale, capacity(m, locale));
        };
    }

    /** Events of one day and kind in a line: the first few by name, the others counted. */
    public String events(
            List<HistoryEvent> events,
            OrganizationId seenFrom,
            Structure structure,
            Locale locale) {
        String kind = eventKind(events.getFirst(), seenFrom, locale);
        List<String> names =
                events.stream().map(e -> concerned(e, seenFrom, structure, locale)).toList();
        if (names.stream().allMatch(String::isEmpty)) {
            return kind;
        }
        String named =
                names.stream()
                        .limit(MOST_NAMED)
                        .collect(Collectors.joining(of("list-pause", locale)));
        return names.size() > MOST_NAMED
                ? of("event-many", locale, kind, named, names.size())
                : of("event-few", locale, kind, named);
    }

    private String concerned(
            HistoryEvent event, OrganizationId seenFrom, Structure structure, Locale locale) {
        return switch (event.what()) {
            case What.Founded() ->
                    event.citation().isGiven() ? citation(event.citation(), locale) : "";
            case What.Ended() -> "";
            case What.CharterGiven(var charter) -> charter.charter().title();
            case What.RelationBegan(Relation r) -> other(r, seenFrom, structure).name();
            case What.RelationEnded(Relation r) -> other(r, seenFrom, structure).name();
            case What.PersonCame(Membership m) -> m.person();
            case What.PersonLeft(Membership m) -> m.person();
        };
    }

    /** A day, or that no source gives it. */
    public String day(Optional<LocalDate> day, Locale locale) {
        return day.map(d -> PlainText.date(d, locale)).orElseGet(() -> of("event-undated", locale));
    }
}
