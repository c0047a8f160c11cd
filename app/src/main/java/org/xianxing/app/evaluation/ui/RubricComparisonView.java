package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianxing.app.evaluation.RubricService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SegmentedFilter;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.RubricComparison;
import org.xianxing.domain.evaluation.RubricComparison.Line;

/** Two versions of a rubric, line by line. */
@Route("rubric-comparison/:before/:after")
@RolesAllowed(Access.PROVINCE_EVALUATOR)
@StyleSheet("themes/xianxing/settings.css")
final class RubricComparisonView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** Which lines are shown. */
    enum Filter {
        DIFFERENT,
        ALL
    }

    private final transient RubricService rubrics;
    private final transient CurrentActor currentActor;
    private final transient RubricWords words;

    RubricComparisonView(RubricService rubrics, CurrentActor currentActor, RubricWords words) {
        this.rubrics = rubrics;
        this.currentActor = currentActor;
        this.words = words;
        addClassName("xx-settings");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Rubric> before = rubric(event, "before");
        Optional<Rubric> after = rubric(event, "after");
        if (before.isEmpty() || after.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show(before.get(), after.get());
        }
    }

    private Optional<Rubric> rubric(BeforeEnterEvent event, String parameter) {
        String id = event.getRouteParameters().get(parameter).orElse("");
        return rubrics.versions(currentActor.get()).stream()
                .map(RubricService.Version::rubric)
                .filter(r -> r.id().value().toString().equals(id))
                .findFirst();
    }

    private void show(Rubric before, Rubric after) {
        List<Line> lines = RubricComparison.compare(before, after);
        long added = lines.stream().filter(line -> line.before().isEmpty()).count();
        long gone = lines.stream().filter(line -> line.after().isEmpty()).count();
        long changed = lines.stream().filter(line -> !line.changes().isEmpty()).count();
        Div table = new Div();
        SegmentedFilter<Filter> filter =
                new SegmentedFilter<>(
                        text("filter"), List.of(Filter.values()), f -> text("filter-" + f.name()));
        Map<Filter, Long> counts = new EnumMap<>(Filter.class);
        counts.put(Filter.DIFFERENT, added + gone + changed);
        counts.put(Filter.ALL, (long) lines.size());
        filter.setCounts(counts);
        filter.addValueChangeListener(
                e -> fill(table, before, after, lines, e.getValue() != Filter.ALL));
        removeAll();
        add(
                new PageHeader(text("comparison"))
                        .withSub(text("comparison-sub", before.label(), after.label()))
                        .withActions(new Anchor("rubrics", text("back-to-all"))),
                new Div(text("comparison-found", added, gone, changed)),
                filter,
                table);
        fill(table, before, after, lines, true);
    }

    private void fill(
            Div table, Rubric before, Rubric after, List<Line> lines, boolean onlyDifferent) {
        List<Line> shown = lines.stream().filter(l -> !onlyDifferent || !l.isSame()).toList();
        table.removeAll();
        table.add(
                shown.isEmpty()
                        ? new EmptyState(text("same"), text("same-explained"))
                        : new RubricComparisonTable(
                                before.label(), after.label(), shown, words, getLocale()));
    }

    private String text(String key, Object... arguments) {
        return getTranslation("evaluation.rubric." + key, arguments);
    }
}
