package org.xianxing.app.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.xianxing.domain.shared.AuditTrail.Entry;
import org.xianxing.domain.shared.AuditTrail.Event;

/** One record in full: what changed, and what proves it. */
final class AuditRecord extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AuditWords words;
    private final transient Locale locale;

    AuditRecord(Entry entry, AuditWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
        addClassName("xx-audit-record");
        add(change(entry.event()), proof(entry));
    }

    private Component change(Event event) {
        if (event.before().isEmpty() && event.after().isEmpty()) {
            Span nothing = new Span(word("no-states"));
            nothing.addClassName("xx-dim");
            return nothing;
        }
        return StateChange.between(event.before(), event.after())
                .filter(differences -> !differences.isEmpty())
                .<Component>map(this::differences)
                .orElseGet(() -> sides(event));
    }

    private NativeTable differences(List<StateChange.Difference> differences) {
        NativeTable table = new NativeTable();
        table.addClassNames("xx-plain-table", "xx-audit-change");
        NativeTableRow head = new NativeTableRow();
        for (String key : List.of("part", "before", "after")) {
            head.add(new NativeTableHeaderCell(word(key)));
        }
        table.getHead().add(head);
        for (StateChange.Difference difference : differences) {
            NativeTableHeaderCell part = new NativeTableHeaderCell(difference.part());
            part.getElement().setAttribute("scope", "row");
            table.getBody()
                    .add(
                            new NativeTableRow(
                                    part,
                                    new NativeTableCell(difference.before()),
                                    new NativeTableCell(difference.after())));
        }
        return table;
    }

    private Div sides(Event event) {
        Div sides = new Div(side("before", event.before()), side("after", event.after()));
        sides.addClassName("xx-audit-sides");
        return sides;
    }

    private Div side(String key, String state) {
        Span name = new Span(word(key));
        name.addClassName("xx-dim");
        Pre text = new Pre(state.isEmpty() ? word("nothing") : StateChange.plain(state));
        return new Div(name, text);
    }

    private DescriptionList proof(Entry entry) {
        DescriptionList list = new DescriptionList();
        list.addClassName("xx-audit-proof");
        fact(list, "subject", new Span(entry.event().subject()));
        if (!entry.detail().isEmpty()) {
            fact(list, "detail", new Span(entry.detail()));
        }
        fact(
                list,
                "place",
                new Span(
                        words.of(
                                "place-in-chain",
                                locale,
                                entry.sequence(),
                                entry.organization().value())));
        fact(list, "hash", new Code(entry.hash()));
        fact(list, "previous-hash", new Code(entry.previousHash()));
        return list;
    }

    private void fact(DescriptionList list, String key, Component content) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(content);
        list.add(new DescriptionList.Term(word(key)), description);
    }

    private String word(String key) {
        return words.of(key, locale);
    }
}
