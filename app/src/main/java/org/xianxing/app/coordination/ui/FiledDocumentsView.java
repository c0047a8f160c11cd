package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianxing.app.coordination.CoordinationFileService;
import org.xianxing.app.coordination.CoordinationWords;
import org.xianxing.app.coordination.DocumentHandling;
import org.xianxing.app.coordination.DocumentLine;
import org.xianxing.app.coordination.DocumentService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SegmentedFilter;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.coordination.DocumentKind;
import org.xianxing.domain.organization.Term;

/** The documents for approval and for the record that somebody sees, by time limit. */
@Route("filed-documents")
@RolesAllowed({
    Access.ZONE_OFFICIAL,
    Access.ZONE_APPROVER,
    Access.CITY_REVIEWER,
    Access.COUNTY_OFFICIAL,
    Access.AREA_OFFICIAL,
    Access.DEPARTMENT_OFFICIAL,
    Access.PROVINCE_EVALUATOR,
    Access.PROVINCE_PUBLISHER,
    Access.PROVINCE_LEADER
})
@StyleSheet("themes/xianxing/supervision.css")
@StyleSheet("themes/xianxing/coordination.css")
final class FiledDocumentsView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final int MOST_ROWS = 200;

    /** Which documents are shown. */
    enum Shown {
        OPEN,
        WAITING,
        LATE,
        DONE,
        ALL
    }

    private final transient DocumentService documents;
    private final transient DocumentHandling handling;
    private final transient CoordinationFileService files;
    private final transient CurrentActor currentActor;
    private final transient InstantSource clock;
    private final transient CoordinationTexts texts;
    private final PageHeader header;
    private final SegmentedFilter<Shown> segments;
    private final Select<DocumentKind> kind = new Select<>();
    private final TextField text = new TextField();
    private final Div rows = new Div();
    private transient List<DocumentLine> all = List.of();

    FiledDocumentsView(
            DocumentService documents,
            DocumentHandling handling,
            CoordinationFileService files,
            CurrentActor currentActor,
            CoordinationWords words,
            InstantSource clock) {
        this.documents = documents;
        this.handling = handling;
        this.files = files;
        this.currentActor = currentActor;
        this.clock = clock;
        this.texts = new CoordinationTexts(words, getLocale());
        header = new PageHeader(texts.word("filed-documents"));
        segments =
                new SegmentedFilter<>(
                        texts.word("filter"),
                        List.of(Shown.values()),
                        shown -> texts.word("filter-" + shown.name()));
        addClassNames("xx-stack", "xx-coordination");
        rows.addClassName("xx-stack");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        header.withActions(
                CoordinationFiles.workbook(
                        texts.word("export"),
                        texts.word("document-ledger-file", Term.dayAt(clock.instant()).toString()),
                        () -> documents.workbook(currentActor.get(), this::isShown)));
        if (documents.files(currentActor.get())) {
            Button file = new Button(texts.word("file-document"), _ -> file());
            file.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(file);
        }
        segments.addValueChangeListener(_ -> show());
        kind.setItems(DocumentKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(texts.word("every-kind"));
        kind.setAriaLabel(texts.word("column-kind"));
        kind.setItemLabelGenerator(
                k -> k == null ? texts.word("every-kind") : texts.value("document-kind", k));
        kind.addValueChangeListener(_ -> show());
        text.setPlaceholder(texts.word("filter-text"));
        text.setAriaLabel(texts.word("filter-text"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(_ -> show());
        Div fields = new Div(kind, text);
        fields.addClassName("xx-case-filters");
        Div bar = new Div(segments, fields);
        bar.addClassName("xx-case-bar");
        add(header, bar, rows);
        read();
        show();
    }

    private void file() {
        new FileDialog(
                        texts,
                        documents.form(currentActor.get()),
                        Optional.empty(),
                        (name, content) -> files.keep(currentActor.get(), name, content),
                        (content, attached) -> handling.file(currentActor.get(), content, attached),
                        filed ->
                                getUI().ifPresent(ui ->
                                        ui.navigate(CoordinationTexts.address(filed.id()))))
                .open();
    }

    private void read() {
        all = documents.list(currentActor.get());
        Map<Shown, Long> counts = new EnumMap<>(Shown.class);
        for (Shown shown : Shown.values()) {
            counts.put(shown, all.stream().filter(line -> is(shown, line)).count());
        }
        segments.setCounts(counts);
        header.setSub(
                texts.word(
                        "documents-sub",
                        counts.getOrDefault(Shown.OPEN, 0L),
                        counts.getOrDefault(Shown.LATE, 0L)));
    }

    private boolean is(Shown shown, DocumentLine line) {
        return switch (shown) {
            case OPEN -> line.document().state().isOpen();
            case WAITING -> line.waiting();
            case LATE -> line.document().isLate(clock.instant());
            case DONE -> !line.document().state().isOpen();
            case ALL -> true;
        };
    }

    private boolean isShown(DocumentLine line) {
        String typed = text.getValue().strip();
        return is(segments.getValue(), line)
                && (kind.getValue() == null || line.document().content().kind() == kind.getValue())
                && (typed.isEmpty()
                        || line.document().content().title().contains(typed)
                        || line.document().content().ownNumber().contains(typed)
                        || line.filer().name().contains(typed));
    }

    private void show() {
        rows.removeAll();
        List<DocumentLine> found = all.stream().filter(this::isShown).toList();
        if (found.isEmpty()) {
            rows.add(
                    new EmptyState(
                            texts.word("no-documents"), texts.word("no-documents-explained")));
            return;
        }
        List<DocumentLine> mine = new ArrayList<>();
        List<DocumentLine> others = new ArrayList<>();
        found.forEach(line -> (line.waiting() ? mine : others).add(line));
        if (!mine.isEmpty()) {
            rows.add(card(texts.word("filter-WAITING"), mine));
        }
        if (!others.isEmpty()) {
            rows.add(
                    card(
                            texts.word(
                                    mine.isEmpty()
                                            ? "filter-" + segments.getValue().name()
                                            : "others"),
                            others));
        }
    }

    private SheetCard card(String title, List<DocumentLine> lines) {
        FactTable table =
                new FactTable(
                        texts.word("column-document"),
                        texts.word("column-filer"),
                        texts.word("column-given-number"),
                        texts.word("column-state"),
                        texts.word("column-due"));
        table.addClassName("xx-coordination-table");
        lines.stream()
                .limit(MOST_ROWS)
                .forEach(line ->
                        table.row(
                                texts.title(line.document()),
                                new Span(line.filer().shortName()),
                                new Span(
                                        line.document()
                                                .concluded()
                                                .map(end -> end.number().toString())
                                                .orElse("—")),
                                texts.state(line.document().state()),
                                texts.due(line.document().due(), clock.instant())));
        SheetCard card = table.in(new SheetCard(title).withSub(texts.word("count", lines.size())));
        if (lines.size() > MOST_ROWS) {
            card.pad(CoordinationTexts.quiet(texts.word("more", lines.size() - MOST_ROWS)));
        }
        return card;
    }
}
