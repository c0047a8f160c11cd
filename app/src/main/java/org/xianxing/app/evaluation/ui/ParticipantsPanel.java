package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianxing.app.evaluation.CycleBodies;
import org.xianxing.app.shell.components.Badge;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.SegmentedFilter;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.app.shell.components.UndoNotification;
import org.xianxing.domain.evaluation.Cycle.Participant;
import org.xianxing.domain.evaluation.Eligibility;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Reason;

/** The zones that take part. Changes are kept here until they are saved together. */
final class ParticipantsPanel extends Div {

    private static final long serialVersionUID = 1L;

    /** Which zones are shown. */
    enum Filter {
        ALL,
        ELIGIBLE,
        INELIGIBLE,
        WITHOUT_REVIEWER
    }

    private final transient Map<OrganizationId, Participant> participants = new LinkedHashMap<>();
    private final transient List<Participant> rows = new ArrayList<>();
    private final transient ListDataProvider<Participant> provider = new ListDataProvider<>(rows);
    private final Grid<Participant> grid = new Grid<>();
    private final TextField search = new TextField();
    private final SegmentedFilter<Filter> filter;
    private final Div told = new Div();
    private final Button remove = new Button();
    private final transient CycleBodies bodies;
    private final boolean readOnly;
    private final transient Saver saver;
    private final transient Words words;

    /** Stores who takes part; returns why that was refused, if it was. */
    @FunctionalInterface
    interface Saver {
        List<Reason> save(List<Participant> participants);
    }

    ParticipantsPanel(
            List<Participant> stored,
            CycleBodies bodies,
            boolean readOnly,
            Saver saver,
            Words words) {
        this.bodies = bodies;
        this.readOnly = readOnly;
        this.saver = saver;
        this.words = words;
        stored.forEach(participant -> participants.put(participant.zone(), participant));
        filter =
                new SegmentedFilter<>(
                        text("filter"), List.of(Filter.values()), f -> text("filter-" + f.name()));
        filter.addValueChangeListener(_ -> refilter());
        search.setPlaceholder(text("search"));
        search.setAriaLabel(text("search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> refilter());
        SheetCard card = new SheetCard(text("zones"));
        card.withSub(text(readOnly ? "zones-fixed" : "zones-sub"));
        card.pad(tools(), told);
        buildGrid();
        card.add(grid);
        add(card);
        refresh();
    }

    private Div tools() {
        Div tools = new Div(filter, search);
        tools.addClassName("xx-settings-tools");
        if (!readOnly) {
            Button add = new Button(text("add-zones"), Icon.PLUS.create(), _ -> add());
            remove.setText(text("remove-zones", 0));
            remove.addClickListener(_ -> removeSelected());
            remove.setEnabled(false);
            Button save = new Button(text("save-zones"), _ -> save());
            save.addThemeName("primary");
            Span space = new Span();
            space.addClassName("xx-space");
            tools.add(space, add, remove, save);
        }
        return tools;
    }

    private void buildGrid() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.getElement().setAttribute("aria-label", text("zones"));
        grid.setDataProvider(provider);
        grid.addColumn(this::fullName)
                .setHeader(text("zone"))
                .setComparator((a, b) -> fullName(a).compareTo(fullName(b)))
                .setFlexGrow(3);
        grid.addColumn(p -> reviewer(p))
                .setHeader(text("reviewer"))
                .setSortable(true)
                .setFlexGrow(1);
        grid.addComponentColumn(this::eligibility).setHeader(text("eligibility")).setFlexGrow(2);
        if (!readOnly) {
            grid.addComponentColumn(this::editButton).setAutoWidth(true).setFlexGrow(0);
            grid.setSelectionMode(Grid.SelectionMode.MULTI);
            grid.addSelectionListener(e -> {
                remove.setText(text("remove-zones", e.getAllSelectedItems().size()));
                remove.setEnabled(!e.getAllSelectedItems().isEmpty());
            });
        }
        grid.setHeight("62vh");
    }

    private Button editButton(Participant participant) {
        Button edit =
                new Button(
                        text("edit-zone"),
                        _ ->
                                new ParticipantsDialog(
                                                participant,
                                                fullName(participant),
                                                bodies.reviewers(),
                                                this::put)
                                        .open());
        edit.addThemeName("small");
        edit.setAriaLabel(text("edit-zone-named", fullName(participant)));
        return edit;
    }

    private Span eligibility(Participant participant) {
        return switch (participant.eligibility()) {
            case Eligibility.Eligible() -> new Span(text("eligible"));
            case Eligibility.Ineligible(String reason) -> {
                Span line = new Span(Badge.tag(text("ineligible-zone")), new Span(reason));
                line.addClassName("xx-row");
                yield line;
            }
        };
    }

    private String fullName(Participant participant) {
        return bodies.find(participant.zone())
                .map(Organization::name)
                .orElseGet(() -> bodies.nameOf(participant.zone()));
    }

    private String reviewer(Participant participant) {
        return hasReviewer(participant)
                ? bodies.nameOf(participant.reviewer())
                : text("no-reviewer");
    }

    private static boolean hasReviewer(Participant participant) {
        return !participant.reviewer().equals(participant.zone());
    }

    private boolean shows(Filter which, Participant participant) {
        return switch (which) {
            case ALL -> true;
            case ELIGIBLE -> participant.eligibility() instanceof Eligibility.Eligible;
            case INELIGIBLE -> participant.eligibility() instanceof Eligibility.Ineligible;
            case WITHOUT_REVIEWER -> !hasReviewer(participant);
        };
    }

    private void refilter() {
        String wanted = search.getValue().strip();
        Filter which = filter.getOptionalValue().orElse(Filter.ALL);
        provider.setFilter(participant ->
                shows(which, participant)
                        && (wanted.isEmpty()
                                || fullName(participant).contains(wanted)
                                || reviewer(participant).contains(wanted)));
    }

    private void refresh() {
        rows.clear();
        rows.addAll(participants.values());
        Map<Filter, Long> counts = new EnumMap<>(Filter.class);
        for (Filter which : Filter.values()) {
            counts.put(which, rows.stream().filter(p -> shows(which, p)).count());
        }
        filter.setCounts(counts);
        grid.deselectAll();
        refilter();
        provider.refreshAll();
    }

    private void put(Participant changed) {
        participants.put(changed.zone(), changed);
        unsaved();
    }

    private void add() {
        List<Organization> others =
                bodies.zones().stream().filter(z -> !participants.containsKey(z.id())).toList();
        new ParticipantsAddDialog(
                        others,
                        chosen -> {
                            chosen.forEach(z -> participants.put(z.id(), bodies.proposed(z)));
                            unsaved();
                        })
                .open();
    }

    private void removeSelected() {
        Set<Participant> gone = Set.copyOf(grid.getSelectedItems());
        gone.forEach(participant -> participants.remove(participant.zone()));
        unsaved();
        UndoNotification.show(
                text("removed", gone.size()),
                text("put-back"),
                () -> {
                    gone.forEach(participant -> participants.put(participant.zone(), participant));
                    unsaved();
                });
    }

    private void unsaved() {
        refresh();
        told.removeAll();
        told.add(NoteStrip.back(text("zones-unsaved")));
    }

    private void save() {
        List<Reason> reasons = saver.save(List.copyOf(participants.values()));
        told.removeAll();
        told.add(
                reasons.isEmpty()
                        ? NoteStrip.ok(text("zones-saved", participants.size()))
                        : NoteStrip.back(words.reasons(reasons, getLocale())));
    }

    private String text(String key, Object... arguments) {
        return getTranslation("evaluation.cycle." + key, arguments);
    }
}
