package org.xianxing.app.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xianxing.app.registry.RegistryWords;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.registry.Existence;
import org.xianxing.domain.registry.HistoryEvent;
import org.xianxing.domain.registry.Membership;
import org.xianxing.domain.registry.Relation;
import org.xianxing.domain.registry.Snapshot;
import org.xianxing.domain.registry.StoredCharter;
import org.xianxing.domain.registry.Structure;
import org.xianxing.domain.registry.WorkingRule;

/** What documents say of an organization: charters, rules, the documents, and what happened. */
final class RecordCards {

    private final RegistryWords words;
    private final Locale locale;

    RecordCards(RegistryWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /** The charters of an organization; nothing when there is none. */
    Optional<Component> charters(List<StoredCharter> charters) {
        if (charters.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("xx-plain-list");
        for (StoredCharter charter : charters) {
            Span says = new Span(charter.charter().documentNumber());
            says.addClassName("xx-sub");
            list.add(
                    new ListItem(
                            new Anchor(
                                    "charter/" + charter.id().value(), charter.charter().title()),
                            says));
        }
        return Optional.of(new SheetCard(word("charters")).pad(list));
    }

    /** The rules that bind an organization; nothing when there are none. */
    Optional<Component> rules(List<WorkingRule> rules) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        FactTable table = new FactTable();
        for (WorkingRule rule : rules) {
            Span clause = new Span(rule.citation().clause());
            clause.setTitle(rule.citation().document());
            clause.addClassName("xx-sub");
            table.row(
                    Badge.tag(word("topic-" + rule.topic().name())), new Span(rule.text()), clause);
        }
        long documents = rules.stream().map(r -> r.citation().document()).distinct().count();
        return Optional.of(
                table.in(
                        new SheetCard(word("rules"))
                                .withSub(
                                        words.of("rules-count", locale, rules.size(), documents))));
    }

    /** All documents that the page rests on, each once, with the clauses. */
    Optional<Component> documents(
            Existence existence,
            List<StoredCharter> charters,
            List<WorkingRule> rules,
            Snapshot snapshot) {
        Map<String, List<String>> clauses = new LinkedHashMap<>();
        Stream.of(
                        Stream.of(existence.founding()),
                        charters.stream().map(c -> new Citation(c.charter().documentNumber(), "")),
                        rules.stream().map(WorkingRule::citation),
                        snapshot.relations().stream().map(Relation::citation),
                        snapshot.memberships().stream().map(Membership::citation))
                .flatMap(Function.identity())
                .filter(citation -> citation.isGiven())
                .forEach(citation -> {
                    List<String> known =
                            clauses.computeIfAbsent(citation.document(), _ -> new ArrayList<>());
                    if (!citation.clause().isEmpty() && !known.contains(citation.clause())) {
                        known.add(citation.clause());
                    }
                });
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("xx-plain-list");
        clauses.forEach((document, places) -> {
            Span where = new Span(places.stream().collect(Collectors.joining(word("list-comma"))));
            where.addClassName("xx-sub");
            list.add(new ListItem(new Span(document), where));
        });
        return Optional.of(new SheetCard(word("documents")).pad(list));
    }

    /** What happened, a line for each day and kind. */
    Component history(List<HistoryEvent> history, OrganizationId seenFrom, Structure structure) {
        OrderedList list = new OrderedList();
        list.addClassName("xx-history");
        Map<String, List<HistoryEvent>> alike =
                history.stream()
                        .collect(
                                Collectors.groupingBy(
                                        e -> e.day() + " " + words.eventKind(e, seenFrom, locale),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        for (List<HistoryEvent> events : alike.values()) {
            Span day = new Span(words.day(events.getFirst().day(), locale));
            day.addClassName("xx-history-day");
            list.add(
                    new ListItem(day, new Span(words.events(events, seenFrom, structure, locale))));
        }
        return new SheetCard(word("history")).pad(list);
    }

    private String word(String key) {
        return words.of(key, locale);
    }
}
