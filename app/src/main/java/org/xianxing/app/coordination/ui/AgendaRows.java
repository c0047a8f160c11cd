package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianxing.app.coordination.MeetingService;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.domain.coordination.AgendaItem;
import org.xianxing.domain.coordination.DocumentId;
import org.xianxing.domain.coordination.MatterId;
import org.xianxing.domain.organization.Organization;

/** The items of an agenda, typed or taken from matters and documents. */
final class AgendaRows extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CoordinationTexts texts;
    private final transient MeetingService.Form offered;
    private final transient List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    /** Something that can be put on the agenda. */
    private record Source(AgendaItem item, String words) {}

    private record Row(
            TextField title,
            ComboBox<Organization> presenter,
            Optional<MatterId> matter,
            Optional<DocumentId> document,
            Div line) {

        AgendaItem typed() {
            return new AgendaItem(
                    title.getValue(),
                    presenter.getOptionalValue().map(Organization::id),
                    matter,
                    document);
        }
    }

    AgendaRows(CoordinationTexts texts, MeetingService.Form offered, List<AgendaItem> items) {
        this.texts = texts;
        this.offered = offered;
        addClassName("xx-agenda-rows");
        list.addClassName("xx-agenda-rows");
        Span label = new Span(texts.word("agenda"));
        label.addClassName("xx-sub");
        add(
                label,
                list,
                sources(),
                new Button(
                        texts.word("add-item"),
                        Icon.PLUS.create(),
                        _ -> {
                            add(AgendaItem.of(""));
                        }));
        items.forEach(this::add);
        if (items.isEmpty()) {
            add(AgendaItem.of(""));
        }
    }

    private ComboBox<Source> sources() {
        List<Source> sources = new ArrayList<>();
        offered.matters()
                .forEach(matter ->
                        sources.add(
                                new Source(
                                        new AgendaItem(
                                                matter.content().title(),
                                                Optional.of(matter.raiser()),
                                                Optional.of(matter.id()),
                                                Optional.empty()),
                                        texts.word(
                                                "source-of",
                                                texts.value("matter-kind", matter.content().kind()),
                                                matter.content().title()))));
        offered.documents()
                .forEach(document ->
                        sources.add(
                                new Source(
                                        new AgendaItem(
                                                document.content().title(),
                                                Optional.of(document.filer()),
                                                Optional.empty(),
                                                Optional.of(document.id())),
                                        texts.word(
                                                "source-of",
                                                texts.value(
                                                        "document-kind", document.content().kind()),
                                                document.content().title()))));
        ComboBox<Source> field = new ComboBox<>();
        field.setPlaceholder(texts.word("add-source"));
        field.setAriaLabel(texts.word("add-source"));
        field.setItems(sources);
        field.setItemLabelGenerator(Source::words);
        field.setWidthFull();
        field.setVisible(!sources.isEmpty());
        field.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                dropEmpty();
                add(chosen.getValue().item());
                field.clear();
            }
        });
        return field;
    }

    /** Puts what an address names on the agenda, where it is offered. */
    void take(String about) {
        offered.matters().stream()
                .filter(matter -> matter.id().value().toString().equals(about))
                .findFirst()
                .ifPresent(matter -> {
                    dropEmpty();
                    add(
                            new AgendaItem(
                                    matter.content().title(),
                                    Optional.of(matter.raiser()),
                                    Optional.of(matter.id()),
                                    Optional.empty()));
                });
        offered.documents().stream()
                .filter(document -> document.id().value().toString().equals(about))
                .findFirst()
                .ifPresent(document -> {
                    dropEmpty();
                    add(
                            new AgendaItem(
                                    document.content().title(),
                                    Optional.of(document.filer()),
                                    Optional.empty(),
                                    Optional.of(document.id())));
                });
    }

    private void dropEmpty() {
        rows.stream()
                .filter(row -> row.title().isEmpty())
                .toList()
                .forEach(row -> {
                    rows.remove(row);
                    list.remove(row.line());
                });
    }

    private void add(AgendaItem item) {
        TextField title = new TextField();
        title.setMaxLength(AgendaItem.LONGEST_TITLE);
        title.setValue(item.title());
        title.setPlaceholder(texts.word("item-title"));
        title.setAriaLabel(texts.word("item-title"));
        ComboBox<Organization> presenter = new ComboBox<>();
        presenter.setItems(offered.bodies());
        presenter.setItemLabelGenerator(Organization::shortName);
        presenter.setPlaceholder(texts.word("presenter"));
        presenter.setAriaLabel(texts.word("presenter"));
        presenter.setClearButtonVisible(true);
        item.presenter()
                .flatMap(id ->
                        offered.bodies().stream().filter(body -> body.id().equals(id)).findFirst())
                .ifPresent(presenter::setValue);
        Div line = new Div();
        line.addClassName("xx-agenda-row");
        Row row = new Row(title, presenter, item.matter(), item.document(), line);
        Button drop =
                new Button(
                        Icon.CLOSE.create(),
                        _ -> {
                            rows.remove(row);
                            list.remove(line);
                        });
        drop.setAriaLabel(texts.word("drop-item"));
        line.add(title, presenter, drop);
        rows.add(row);
        list.add(line);
    }

    /** What was typed, empty rows left out. */
    List<AgendaItem> typed() {
        return rows.stream().map(Row::typed).filter(item -> !item.title().isEmpty()).toList();
    }
}
