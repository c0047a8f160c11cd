package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.xianxing.app.evaluation.RankImport;
import org.xianxing.app.shell.components.LockedButton;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.workbook.ui.TableUpload;
import org.xianxing.domain.evaluation.ExternalRankRepository.Ranks;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/** Imports ranks from a file: shows what would change and what is wrong before anything is. */
final class ExternalRanksImport extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient List<Organization> zones;
    private final transient Map<OrganizationId, Ranks> stored;
    private final transient Function<Map<OrganizationId, Ranks>, List<Reason>> store;
    private final transient Words words;
    private final Div preview = new Div();
    private final LockedButton take;
    private transient Map<OrganizationId, Ranks> read = new HashMap<>();

    ExternalRanksImport(
            List<Organization> zones,
            Map<OrganizationId, Ranks> stored,
            Function<Map<OrganizationId, Ranks>, List<Reason>> store,
            Words words) {
        this.zones = List.copyOf(zones);
        this.stored = Map.copyOf(stored);
        this.store = store;
        this.words = words;
        setHeaderTitle(text("import-title"));
        setWidth("760px");
        Paragraph how = new Paragraph(text("import-explained"));
        how.addClassName("xx-sub");
        preview.addClassName("xx-stack");
        Div content =
                new Div(
                        how,
                        new TableUpload((_, table) -> received(table), this::unreadable),
                        preview);
        content.addClassName("xx-stack");
        add(content);
        take = new LockedButton(text("import-now"), this::take);
        take.lock(text("import-no-file"));
        getFooter().add(new Button(text("cancel"), _ -> close()), take);
    }

    private void unreadable(List<Reason> reasons) {
        preview.removeAll();
        preview.add(TableUpload.reasons(reasons, words.messages(), getLocale()));
        read = Map.of();
        take.lock(text("import-locked", reasons.size()));
    }

    private void received(List<List<String>> table) {
        preview.removeAll();
        Outcome<RankImport.Preview> outcome = RankImport.read(table, zones);
        List<Reason> reasons = new ArrayList<>(outcome.reasons());
        if (outcome instanceof Outcome.Done<RankImport.Preview>(RankImport.Preview found)) {
            read = found.ranks();
            reasons.addAll(found.reasons());
            preview.add(
                    new Paragraph(
                            text(
                                    "import-found",
                                    read.size(),
                                    zones.size(),
                                    zones.size() - read.size())));
        } else {
            read = Map.of();
        }
        if (!reasons.isEmpty()) {
            preview.add(TableUpload.reasons(reasons, words.messages(), getLocale()));
        }
        if (!read.isEmpty()) {
            preview.add(grid());
        }
        if (reasons.isEmpty() && !read.isEmpty()) {
            take.unlock();
        } else {
            take.lock(text("import-locked", reasons.size()));
        }
    }

    private Grid<Organization> grid() {
        Grid<Organization> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(Organization::name).setHeader(text("zone")).setFlexGrow(3);
        grid.addColumn(zone -> places(read.get(zone.id())))
                .setHeader(text("import-new"))
                .setFlexGrow(1);
        grid.addColumn(zone -> stored.containsKey(zone.id()) ? places(stored.get(zone.id())) : "")
                .setHeader(text("import-before"))
                .setFlexGrow(1);
        grid.addColumn(zone -> text("change-" + change(zone.id())))
                .setHeader(text("import-change"))
                .setFlexGrow(1);
        grid.setItems(zones.stream().filter(zone -> read.containsKey(zone.id())).toList());
        grid.setHeight("280px");
        return grid;
    }

    private String change(OrganizationId zone) {
        if (!stored.containsKey(zone)) {
            return "new";
        }
        return stored.get(zone).equals(read.get(zone)) ? "none" : "other";
    }

    private String places(@org.jspecify.annotations.Nullable Ranks ranks) {
        if (ranks == null) {
            return "";
        }
        OptionalInt before = ranks.lastYear();
        return before.isPresent()
                ? text("places", ranks.thisYear(), before.getAsInt())
                : text("places-new", ranks.thisYear());
    }

    private void take() {
        List<Reason> reasons = store.apply(read);
        if (reasons.isEmpty()) {
            close();
        } else {
            preview.add(NoteStrip.back(words.reasons(reasons, getLocale())));
        }
    }

    private String text(String key, Object... arguments) {
        return getTranslation("evaluation.rank." + key, arguments);
    }
}
