package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.xianxing.app.evaluation.RubricService;
import org.xianxing.app.evaluation.RubricService.Version;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.shared.Outcome;

/** All versions of rubrics: read one, bring in another office's, compare two. */
@Route("rubrics")
@RolesAllowed(Access.PROVINCE_EVALUATOR)
@StyleSheet("themes/xianxing/settings.css")
final class RubricsView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient RubricService rubrics;
    private final transient CurrentActor currentActor;
    private final transient Words words;

    RubricsView(RubricService rubrics, CurrentActor currentActor, Words words) {
        this.rubrics = rubrics;
        this.currentActor = currentActor;
        this.words = words;
        addClassNames("xx-settings");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Actor actor = currentActor.get();
        List<Version> versions = rubrics.versions(actor);
        Button bringIn = new Button(text("import"), Icon.UPLOAD.create(), _ -> importOne());
        bringIn.addThemeName("primary");
        Anchor template =
                new Anchor(
                        Downloads.of(
                                text("template-file"), () -> rubrics.template(currentActor.get())),
                        text("template"));
        removeAll();
        add(new PageHeader(text("all")).withSub(text("all-sub")).withActions(template, bringIn));
        if (versions.isEmpty()) {
            add(new EmptyState(text("none"), text("none-explained")));
            return;
        }
        add(table(versions));
        if (versions.size() > 1) {
            add(comparison(versions.stream().map(Version::rubric).toList()));
        }
    }

    private Grid<Version> table(List<Version> versions) {
        Grid<Version> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", text("all"));
        grid.addComponentColumn(
                        v -> new Anchor("rubric/" + v.rubric().id().value(), v.rubric().label()))
                .setHeader(text("label"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(v -> v.rubric().title()).setHeader(text("title")).setFlexGrow(3);
        grid.addColumn(v -> groups(v.rubric())).setHeader(text("groups")).setFlexGrow(3);
        grid.addColumn(v -> v.rubric().source()).setHeader(text("source")).setFlexGrow(2);
        grid.addColumn(v ->
                        v.usedBy().isEmpty()
                                ? text("unused")
                                : String.join(text("rule-separator"), v.usedBy()))
                .setHeader(text("used-by"))
                .setFlexGrow(2);
        grid.setItems(versions);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private String groups(Rubric rubric) {
        return rubric.groups().stream()
                .map(group -> group.name() + " " + RubricWords.plain(group.max()))
                .collect(Collectors.joining(text("rule-separator")));
    }

    private SheetCard comparison(List<Rubric> all) {
        Select<Rubric> before = choice("compare-before", all, all.getLast());
        Select<Rubric> after = choice("compare-after", all, all.getFirst());
        Button compare =
                new Button(
                        text("compare-now"),
                        _ ->
                                getUI().ifPresent(ui ->
                                        ui.navigate(
                                                "rubric-comparison/"
                                                        + before.getValue().id().value()
                                                        + "/"
                                                        + after.getValue().id().value())));
        Div line = new Div(before, after, compare);
        line.addClassName("xx-settings-tools");
        return new SheetCard(text("compare")).withSub(text("compare-sub")).pad(line);
    }

    private Select<Rubric> choice(String key, List<Rubric> all, Rubric chosen) {
        Select<Rubric> select = new Select<>();
        select.setLabel(text(key));
        select.setItemLabelGenerator(r -> r.label() + " " + r.title());
        select.setItems(all);
        select.setValue(chosen);
        select.setWidth("min(100%, 340px)");
        return select;
    }

    private void importOne() {
        new RubricImportDialog(
                        new RubricImportDialog.Source() {
                            @Override
                            public Outcome<Rubric> read(
                                    RubricImportDialog.Head head, List<List<String>> table) {
                                return rubrics.read(
                                        currentActor.get(),
                                        head.title(),
                                        head.label(),
                                        head.source(),
                                        table);
                            }

                            @Override
                            public Outcome<Rubric> add(Rubric rubric) {
                                Outcome<Rubric> outcome = rubrics.add(currentActor.get(), rubric);
                                if (outcome.isDone()) {
                                    getUI().ifPresent(ui ->
                                            ui.navigate("rubric/" + rubric.id().value()));
                                }
                                return outcome;
                            }
                        },
                        words)
                .open();
    }

    private String text(String key) {
        return getTranslation("evaluation.rubric." + key);
    }
}
