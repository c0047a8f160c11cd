package org.xianxing.app.coordination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
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
import java.util.UUID;
import org.xianxing.app.coordination.CoordinationFileService;
import org.xianxing.app.coordination.CoordinationWords;
import org.xianxing.app.coordination.MatterHandling;
import org.xianxing.app.coordination.MatterLine;
import org.xianxing.app.coordination.MatterService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SegmentedFilter;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.coordination.MatterKind;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.task.TaskId;

/** The policy needs, problems and important matters that somebody sees, by time limit. */
@Route("matters")
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
final class MattersView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    /** Asks for the form at once: of nothing, or about a task. */
    static final String RAISE = "raise";

    private static final int MOST_ROWS = 200;

    /** Which matters are shown. */
    enum Shown {
        OPEN,
        WAITING,
        LATE,
        DONE,
        ALL
    }

    private final transient MatterService matters;
    private final transient MatterHandling handling;
    private final transient CoordinationFileService files;
    private final transient CurrentActor currentActor;
    private final transient InstantSource clock;
    private final transient CoordinationTexts texts;
    private final PageHeader header;
    private final SegmentedFilter<Shown> segments;
    private final Select<MatterKind> kind = new Select<>();
    private final TextField text = new TextField();
    private final Div rows = new Div();
    private transient List<MatterLine> all = List.of();

    MattersView(
            MatterService matters,
            MatterHandling handling,
            CoordinationFileService files,
            CurrentActor currentActor,
            CoordinationWords words,
            InstantSource clock) {
        this.matters = matters;
        this.handling = handling;
        this.files = files;
        this.currentActor = currentActor;
        this.clock = clock;
        this.texts = new CoordinationTexts(words, getLocale());
        header = new PageHeader(texts.word("matters"));
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
        actions(currentActor.get());
        filters();
        add(header, filterRow(), rows);
        read();
        show();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(RAISE)
                .ifPresent(about -> raise(task(about)));
    }

    private static Optional<TaskId> task(String typed) {
        try {
            return Optional.of(new TaskId(UUID.fromString(typed)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void actions(Actor actor) {
        header.withActions(
                CoordinationFiles.workbook(
                        texts.word("export"),
                        texts.word("matter-ledger-file", Term.dayAt(clock.instant()).toString()),
                        () -> matters.workbook(currentActor.get(), this::isShown)),
                new Anchor("coordination-limits", texts.word("to-limits")));
        if (!matters.kinds(actor).isEmpty()) {
            Button raise = new Button(texts.word("raise"), _ -> raise(Optional.empty()));
            raise.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(raise);
        }
    }

    private void raise(Optional<TaskId> about) {
        Actor actor = currentActor.get();
        if (matters.kinds(actor).isEmpty()) {
            return;
        }
        new RaiseDialog(
                        texts,
                        matters.form(actor),
                        about,
                        (name, content) -> files.keep(currentActor.get(), name, content),
                        (content, attached) ->
                                handling.raise(currentActor.get(), content, attached),
                        raised ->
                                getUI().ifPresent(ui ->
                                        ui.navigate(CoordinationTexts.address(raised.id()))))
                .open();
    }

    private void filters() {
        segments.addValueChangeListener(_ -> show());
        kind.setItems(MatterKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(texts.word("every-kind"));
        kind.setAriaLabel(texts.word("column-kind"));
        kind.setItemLabelGenerator(
                k -> k == null ? texts.word("every-kind") : texts.value("matter-kind", k));
        kind.addValueChangeListener(_ -> show());
        text.setPlaceholder(texts.word("filter-text"));
        text.setAriaLabel(texts.word("filter-text"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(_ -> show());
    }

    private Div filterRow() {
        Div fields = new Div(kind, text);
        fields.addClassName("xx-case-filters");
        Div row = new Div(segments, fields);
        row.addClassName("xx-case-bar");
        return row;
    }

    private void read() {
        all = matters.list(currentActor.get());
        Map<Shown, Long> counts = new EnumMap<>(Shown.class);
        for (Shown shown : Shown.values()) {
            counts.put(shown, all.stream().filter(line -> is(shown, line)).count());
        }
        segments.setCounts(counts);
        header.setSub(
                texts.word(
                        "matters-sub",
                        counts.getOrDefault(Shown.OPEN, 0L),
                        counts.getOrDefault(Shown.LATE, 0L)));
    }

    private boolean is(Shown shown, MatterLine line) {
        return switch (shown) {
            case OPEN -> line.matter().state().isOpen();
            case WAITING -> line.waiting();
            case LATE -> line.matter().isLate(clock.instant());
            case DONE -> !line.matter().state().isOpen();
            case ALL -> true;
        };
    }

    /** What stands in the fields, for the page and the workbook. */
    private boolean isShown(MatterLine line) {
        String typed = text.getValue().strip();
        return is(segments.getValue(), line)
                && (kind.getValue() == null || line.matter().content().kind() == kind.getValue())
                && (typed.isEmpty()
                        || line.matter().content().title().contains(typed)
                        || line.matter().content().situation().contains(typed)
                        || line.raiser().name().contains(typed));
    }

    private void show() {
        rows.removeAll();
        List<MatterLine> found = all.stream().filter(this::isShown).toList();
        if (found.isEmpty()) {
            rows.add(new EmptyState(texts.word("no-matters"), texts.word("no-matters-explained")));
            return;
        }
        List<MatterLine> mine = new ArrayList<>();
        List<MatterLine> others = new ArrayList<>();
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

    private SheetCard card(String title, List<MatterLine> lines) {
        FactTable table =
                new FactTable(
                        texts.word("column-matter"),
                        texts.word("column-raiser"),
                        texts.word("column-group"),
                        texts.word("column-state"),
                        texts.word("column-due"));
        table.addClassName("xx-coordination-table");
        lines.stream()
                .limit(MOST_ROWS)
                .forEach(line ->
                        table.row(
                                texts.title(line.matter()),
                                new Span(line.raiser().shortName()),
                                new Span(line.group().map(Organization::shortName).orElse("—")),
                                texts.state(line.matter().state()),
                                texts.due(line.matter().due(), clock.instant())));
        SheetCard card = table.in(new SheetCard(title).withSub(texts.word("count", lines.size())));
        if (lines.size() > MOST_ROWS) {
            card.pad(CoordinationTexts.quiet(texts.word("more", lines.size() - MOST_ROWS)));
        }
        return card;
    }
}
