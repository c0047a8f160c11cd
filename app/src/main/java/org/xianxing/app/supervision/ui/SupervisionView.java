package org.xianxing.app.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.FactTable;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SegmentedFilter;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.supervision.CaseLine;
import org.xianxing.app.supervision.CaseOffice;
import org.xianxing.app.supervision.CaseProposals;
import org.xianxing.app.supervision.CaseService;
import org.xianxing.app.supervision.CaseWords;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.supervision.CaseFilter;
import org.xianxing.domain.supervision.CaseState;
import org.xianxing.domain.supervision.Rung;

/** The cases that somebody sees: what waits for them first, then by deadline. */
@Route("supervision")
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
final class SupervisionView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final int MOST_ROWS = 200;

    /** Which cases are shown. */
    enum Shown {
        OPEN,
        WAITING,
        LATE,
        DONE,
        ALL
    }

    private final transient CaseService cases;
    private final transient CaseOffice office;
    private final transient CaseProposals proposals;
    private final transient CurrentActor currentActor;
    private final transient InstantSource clock;
    private final transient CaseTexts texts;
    private final PageHeader header;
    private final SegmentedFilter<Shown> segments;
    private final Select<Rung> rung = new Select<>();
    private final Select<CaseState> state = new Select<>();
    private final ComboBox<Organization> unit = new ComboBox<>();
    private final TextField text = new TextField();
    private final Div rows = new Div();
    private transient List<CaseLine> all = List.of();

    SupervisionView(
            CaseService cases,
            CaseOffice office,
            CaseProposals proposals,
            CurrentActor currentActor,
            CaseWords words,
            InstantSource clock) {
        this.cases = cases;
        this.office = office;
        this.proposals = proposals;
        this.currentActor = currentActor;
        this.clock = clock;
        this.texts = new CaseTexts(words, getLocale());
        header = new PageHeader(texts.word("cases"));
        segments =
                new SegmentedFilter<>(
                        texts.word("filter"),
                        List.of(Shown.values()),
                        shown -> texts.word("filter-" + shown.name()));
        addClassNames("xx-stack", "xx-supervision");
        rows.addClassName("xx-stack");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        Actor actor = currentActor.get();
        actions(actor);
        filters();
        add(header, filterRow(), rows);
        read();
        show();
    }

    private void actions(Actor actor) {
        Anchor export =
                CaseDownloads.workbook(
                        texts.word("export"),
                        texts.word("ledger-file", Term.dayAt(clock.instant()).toString()),
                        () ->
                                cases.workbook(
                                        currentActor.get(),
                                        filter(),
                                        line -> is(segments.getValue(), line, currentActor.get())));
        header.withActions(export, new Anchor("escalation-rules", texts.word("to-rules")));
        if (cases.supervises(actor)) {
            Button open = new Button(texts.word("open"), _ -> open());
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(open);
        }
    }

    private void open() {
        new CaseDraftDialog(
                        texts,
                        cases.bodies(currentActor.get()),
                        proposals.blank(),
                        true,
                        draft -> office.open(currentActor.get(), draft),
                        opened ->
                                getUI().ifPresent(
                                                ui -> ui.navigate(CaseTexts.address(opened.id()))))
                .open();
    }

    private void filters() {
        Locale locale = texts.locale();
        segments.addValueChangeListener(_ -> show());
        rung.setItems(Rung.values());
        rung.setEmptySelectionAllowed(true);
        rung.setEmptySelectionCaption(texts.word("every-rung"));
        rung.setAriaLabel(texts.word("filter-rung"));
        rung.setItemLabelGenerator(
                r -> r == null ? texts.word("every-rung") : texts.words().rung(r, locale));
        rung.addValueChangeListener(_ -> show());
        state.setItems(CaseState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(texts.word("every-state"));
        state.setAriaLabel(texts.word("filter-state"));
        state.setItemLabelGenerator(
                s -> s == null ? texts.word("every-state") : texts.words().state(s, locale));
        state.addValueChangeListener(_ -> show());
        unit.setItemLabelGenerator(Organization::shortName);
        unit.setPlaceholder(texts.word("filter-unit"));
        unit.setAriaLabel(texts.word("filter-unit"));
        unit.setClearButtonVisible(true);
        unit.addValueChangeListener(_ -> show());
        text.setPlaceholder(texts.word("filter-text"));
        text.setAriaLabel(texts.word("filter-text"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(_ -> show());
    }

    private Div filterRow() {
        Div fields = new Div(rung, state, unit, text);
        fields.addClassName("xx-case-filters");
        Div row = new Div(segments, fields);
        row.addClassName("xx-case-bar");
        return row;
    }

    private void read() {
        Actor actor = currentActor.get();
        all = cases.list(actor, CaseFilter.ALL);
        List<Organization> units = cases.unitsOf(all);
        unit.setItems(units);
        unit.setVisible(units.size() > 1);
        Map<Shown, Long> counts = new EnumMap<>(Shown.class);
        for (Shown shown : Shown.values()) {
            counts.put(shown, all.stream().filter(line -> is(shown, line, actor)).count());
        }
        segments.setCounts(counts);
        header.setSub(
                texts.word(
                        "cases-sub",
                        counts.getOrDefault(Shown.OPEN, 0L),
                        counts.getOrDefault(Shown.LATE, 0L)));
    }

    private boolean is(Shown shown, CaseLine line, Actor actor) {
        return switch (shown) {
            case OPEN -> line.current().state().isOpen() || cases.isWaitingFor(actor, line);
            case WAITING -> cases.isWaitingFor(actor, line);
            case LATE -> line.current().isLate(clock.instant());
            case DONE -> !line.current().state().isOpen();
            case ALL -> true;
        };
    }

    /** What stands in the fields, for the workbook: the same cases as on the page. */
    private CaseFilter filter() {
        return CaseFilter.ALL
                .in(states())
                .at(Optional.ofNullable(rung.getValue()))
                .with(Optional.ofNullable(unit.getValue()).map(Organization::id))
                .containing(text.getValue().strip());
    }

    private java.util.Set<CaseState> states() {
        if (state.getValue() != null) {
            return java.util.Set.of(state.getValue());
        }
        return CaseFilter.states(
                switch (segments.getValue()) {
                    case OPEN, WAITING -> s -> s.turn() != CaseState.Turn.NOBODY;
                    case LATE -> CaseState::isOpen;
                    case DONE -> s -> !s.isOpen();
                    case ALL -> _ -> true;
                });
    }

    private void show() {
        rows.removeAll();
        Actor actor = currentActor.get();
        Shown shown = segments.getValue();
        List<CaseLine> found =
                cases.list(actor, filter()).stream()
                        .filter(line -> is(shown, line, actor))
                        .toList();
        if (found.isEmpty()) {
            boolean waiting = shown == Shown.WAITING;
            rows.add(
                    new EmptyState(
                            texts.word(waiting ? "none-WAITING" : "none"),
                            texts.word(waiting ? "none-WAITING-explained" : "none-explained")));
            return;
        }
        List<CaseLine> mine = new ArrayList<>();
        List<CaseLine> others = new ArrayList<>();
        found.forEach(line -> (cases.isWaitingFor(actor, line) ? mine : others).add(line));
        if (!mine.isEmpty()) {
            rows.add(card(texts.word("filter-WAITING"), mine));
        }
        if (!others.isEmpty()) {
            rows.add(
                    card(texts.word(mine.isEmpty() ? "filter-" + shown.name() : "others"), others));
        }
    }

    private SheetCard card(String title, List<CaseLine> lines) {
        Instant now = clock.instant();
        FactTable table =
                new FactTable(
                        texts.word("column-rung"),
                        texts.word("column-title"),
                        texts.word("column-unit"),
                        texts.word("column-state"),
                        texts.word("due"));
        table.addClassName("xx-case-table");
        lines.stream().limit(MOST_ROWS).forEach(line -> row(table, line, now));
        SheetCard card = table.in(new SheetCard(title).withSub(texts.word("count", lines.size())));
        if (lines.size() > MOST_ROWS) {
            card.pad(CaseTexts.quiet(texts.word("more", lines.size() - MOST_ROWS)));
        }
        return card;
    }

    private void row(FactTable table, CaseLine line, Instant now) {
        Div state = new Div(texts.state(line.current().state()));
        state.addClassName("xx-case-state");
        if (line.extensionPending()) {
            state.add(CaseTexts.quiet(texts.word("extension-waits")));
        }
        if (line.measures() > 0) {
            state.add(CaseTexts.quiet(texts.word("measures-done", line.done(), line.measures())));
        }
        table.row(
                texts.rung(line.current().rung()),
                texts.title(line.current()),
                new Span(line.unit().shortName()),
                state,
                texts.due(line.current(), now));
    }
}
