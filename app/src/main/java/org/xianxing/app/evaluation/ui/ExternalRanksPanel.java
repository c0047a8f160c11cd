package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.evaluation.RankImport;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.evaluation.ExternalRankRepository.Ranks;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Reason;

/** The places in the comprehensive evaluation, typed into the table or imported. */
final class ExternalRanksPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<List<Organization>> participants;
    private final transient Map<OrganizationId, Ranks> stored;
    private final transient Map<OrganizationId, Typed> typed = new HashMap<>();
    private final transient List<Organization> zones = new ArrayList<>();
    private final transient ListDataProvider<Organization> provider = new ListDataProvider<>(zones);
    private final Grid<Organization> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Div told = new Div();
    private final SheetCard card;
    private final int year;
    private final boolean readOnly;
    private final transient Saver saver;
    private final transient Function<List<Organization>, byte[]> workbook;
    private final transient Words words;

    /** What stands in the two fields of a row; none when a field is empty. */
    private record Typed(@Nullable Integer thisYear, @Nullable Integer lastYear) {}

    /** Stores ranks; returns why they were refused, if they were. */
    @FunctionalInterface
    interface Saver {
        List<Reason> save(Map<OrganizationId, Ranks> ranks);
    }

    ExternalRanksPanel(
            Supplier<List<Organization>> participants,
            Map<OrganizationId, Ranks> ranks,
            int year,
            boolean readOnly,
            Saver saver,
            Function<List<Organization>, byte[]> workbook,
            Words words) {
        this.workbook = workbook;
        this.participants = participants;
        this.stored = new HashMap<>(ranks);
        this.year = year;
        this.readOnly = readOnly;
        this.saver = saver;
        this.words = words;
        card = new SheetCard(text("ranks"));
        search.setPlaceholder(text("search"));
        search.setAriaLabel(text("search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(e -> {
            String wanted = e.getValue().strip();
            provider.setFilter(zone -> zone.name().contains(wanted));
        });
        card.pad(new Span(text(readOnly ? "fixed" : "explained")), tools(), told);
        buildGrid();
        card.add(grid);
        add(card);
        // Another tab may have changed who takes part.
        addAttachListener(_ -> reload());
    }

    private Div tools() {
        Div tools = new Div(search);
        tools.addClassName("xx-settings-tools");
        Span space = new Span();
        space.addClassName("xx-space");
        tools.add(
                space,
                new Anchor(
                        Downloads.of(
                                text("file-name", year), () -> workbook.apply(participants.get())),
                        text("download")));
        if (!readOnly) {
            Button load = new Button(text("import"), Icon.UPLOAD.create());
            load.addClickListener(_ ->
                    new ExternalRanksImport(participants.get(), stored, this::store, words).open());
            Button save = new Button(text("save"), _ -> save());
            save.addThemeName("primary");
            tools.add(load, save);
        }
        return tools;
    }

    private void buildGrid() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.getElement().setAttribute("aria-label", text("ranks"));
        grid.setDataProvider(provider);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(Organization::name).setHeader(text("zone")).setSortable(true).setFlexGrow(3);
        grid.addComponentColumn(zone -> field(zone, true))
                .setHeader(text("this-year", year))
                .setFlexGrow(1);
        grid.addComponentColumn(zone -> field(zone, false))
                .setHeader(text("last-year", year - 1))
                .setFlexGrow(1);
        grid.addColumn(this::gain).setHeader(text("gain")).setFlexGrow(1);
        grid.setHeight("60vh");
    }

    private IntegerField field(Organization zone, boolean thisYear) {
        IntegerField field = new IntegerField();
        Typed shown = shown(zone.id());
        Integer value = thisYear ? shown.thisYear() : shown.lastYear();
        if (value != null) {
            field.setValue(value);
        }
        field.setAriaLabel(
                text(
                        thisYear ? "this-year-of" : "last-year-of",
                        zone.name(),
                        thisYear ? year : year - 1));
        field.setReadOnly(readOnly);
        field.setManualValidation(true);
        field.setWidth("96px");
        field.addThemeName("small");
        mark(field, shown, thisYear);
        field.addValueChangeListener(e -> {
            Typed before = shown(zone.id());
            Typed now =
                    thisYear
                            ? new Typed(e.getValue(), before.lastYear())
                            : new Typed(before.thisYear(), e.getValue());
            typed.put(zone.id(), now);
            mark(field, now, thisYear);
            told.removeAll();
            told.add(NoteStrip.back(text("unsaved", typed.size())));
        });
        return field;
    }

    private void mark(IntegerField field, Typed row, boolean thisYear) {
        boolean wrong =
                thisYear
                        ? isWrong(row.thisYear())
                                || row.thisYear() == null && row.lastYear() != null
                        : isWrong(row.lastYear());
        field.setErrorMessage(text("wrong", RankImport.LAST_PLACE));
        field.setInvalid(wrong);
    }

    private static boolean isWrong(@Nullable Integer place) {
        return place != null && (place < 1 || place > RankImport.LAST_PLACE);
    }

    private Typed shown(OrganizationId zone) {
        Typed now = typed.get(zone);
        if (now != null) {
            return now;
        }
        Ranks known = stored.get(zone);
        return known == null
                ? new Typed(null, null)
                : new Typed(
                        known.thisYear(),
                        known.lastYear().isPresent() ? known.lastYear().getAsInt() : null);
    }

    private String gain(Organization zone) {
        Typed row = shown(zone.id());
        if (row.thisYear() == null || row.lastYear() == null) {
            return "";
        }
        int gain = row.lastYear() - row.thisYear();
        return gain > 0 ? text("up", gain) : gain < 0 ? text("down", -gain) : text("same");
    }

    private void reload() {
        zones.clear();
        zones.addAll(participants.get());
        provider.refreshAll();
        card.withSub(
                text(
                        "known",
                        zones.stream().filter(z -> stored.containsKey(z.id())).count(),
                        zones.size()));
    }

    private void save() {
        Map<OrganizationId, Ranks> sound = new HashMap<>();
        boolean wrong = false;
        for (Map.Entry<OrganizationId, Typed> row : typed.entrySet()) {
            Integer now = row.getValue().thisYear();
            Integer before = row.getValue().lastYear();
            if (now == null || isWrong(now) || isWrong(before)) {
                // An empty row that was never stored is no mistake: somebody changed their mind.
                wrong |= now != null || before != null || stored.containsKey(row.getKey());
            } else {
                sound.put(
                        row.getKey(),
                        new Ranks(
                                now,
                                before == null ? OptionalInt.empty() : OptionalInt.of(before)));
            }
        }
        told.removeAll();
        if (wrong) {
            told.add(NoteStrip.back(text("some-wrong")));
        } else {
            List<Reason> reasons = store(sound);
            if (!reasons.isEmpty()) {
                told.add(NoteStrip.back(words.reasons(reasons, getLocale())));
            }
        }
    }

    private List<Reason> store(Map<OrganizationId, Ranks> ranks) {
        List<Reason> reasons = saver.save(ranks);
        if (reasons.isEmpty()) {
            stored.putAll(ranks);
            typed.keySet().removeAll(ranks.keySet());
            typed.values().removeIf(t -> t.thisYear() == null && t.lastYear() == null);
            told.removeAll();
            told.add(NoteStrip.ok(text("saved", ranks.size())));
            reload();
        }
        return reasons;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("evaluation.rank." + key, arguments);
    }
}
