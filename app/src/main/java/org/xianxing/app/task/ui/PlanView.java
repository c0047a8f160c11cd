package org.xianxing.app.task.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.Messages;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.FactStrip;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SegmentedFilter;
import org.xianxing.app.task.PlanService;
import org.xianxing.app.task.TaskLine;
import org.xianxing.domain.organization.AccessPolicy;
import org.xianxing.domain.organization.Action;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.Target;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.Light;
import org.xianxing.domain.task.Lights;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.PlanId;
import org.xianxing.domain.task.PlanState;

/** One plan: its tasks with their three lights, as a table, along time, or unit by unit. */
@Route("plan/:id")
@RolesAllowed({
    Access.ZONE_OFFICIAL,
    Access.ZONE_APPROVER,
    Access.CITY_REVIEWER,
    Access.COUNTY_OFFICIAL,
    Access.AREA_OFFICIAL,
    Access.DEPARTMENT_OFFICIAL,
    Access.PROVINCE_EVALUATOR,
    Access.PROVINCE_PUBLISHER,
    Access.PROVINCE_LEADER,
    Access.READER
})
@StyleSheet("themes/xianxing/task.css")
final class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** How the tasks are shown. */
    enum Look {
        TABLE,
        TREE,
        TIMELINE,
        UNITS,
        LIGHTS
    }

    private final transient PlanService plans;
    private final transient CurrentActor currentActor;
    private final transient TaskTexts texts;
    private final SegmentedFilter<Look> look;
    private final SegmentedFilter<Filter> filter;
    private final ComboBox<Organization> unit = new ComboBox<>();
    private final Div told = new Div();
    private final Div content = new Div();
    private transient PlanService.@Nullable Overview overview;

    /** Which tasks are shown, by the worst of their lights. */
    enum Filter {
        ALL,
        RED,
        YELLOW,
        GREEN;

        boolean takes(TaskLine line) {
            return switch (this) {
                case ALL -> true;
                case RED -> line.lights().worst() == Light.RED;
                case YELLOW -> line.lights().worst() == Light.YELLOW;
                case GREEN -> line.lights().worst() == Light.GREEN;
            };
        }
    }

    PlanView(PlanService plans, CurrentActor currentActor, Messages messages) {
        this.plans = plans;
        this.currentActor = currentActor;
        this.texts = new TaskTexts(messages, getLocale());
        addClassNames("xx-stack", "xx-plan");
        look =
                new SegmentedFilter<>(
                        texts.word("look"),
                        List.of(Look.values()),
                        l -> texts.word("look-" + l.name()));
        filter =
                new SegmentedFilter<>(
                        texts.word("filter"),
                        List.of(Filter.values()),
                        f -> texts.word("filter-" + f.name()));
        unit.setPlaceholder(texts.word("all-units"));
        unit.setAriaLabel(texts.word("all-units"));
        unit.setClearButtonVisible(true);
        unit.setItemLabelGenerator(Organization::shortName);
        look.addValueChangeListener(_ -> showContent());
        filter.addValueChangeListener(_ -> showContent());
        unit.addValueChangeListener(_ -> showContent());
        told.getElement().setAttribute("aria-live", "polite");
        content.addClassName("xx-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<PlanService.Overview> found =
                identifier(event.getRouteParameters().get("id").orElse(""))
                        .flatMap(id -> plans.overview(currentActor.get(), new PlanId(id)));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get());
    }

    static Optional<UUID> identifier(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        PlanService.Overview shown = overview;
        return shown == null ? "" : shown.plan().title();
    }

    private void reload() {
        PlanService.Overview shown = overview;
        if (shown != null) {
            plans.overview(currentActor.get(), shown.plan().id()).ifPresent(this::show);
        }
    }

    private void show(PlanService.Overview shown) {
        overview = shown;
        removeAll();
        Plan plan = shown.plan();
        boolean draft = plan.state() == PlanState.DRAFT;
        boolean manages =
                AccessPolicy.allows(currentActor.get(), Action.MANAGE_PLAN, Target.PROVINCE);
        add(header(shown, manages), facts(shown));
        if (plan.demonstration()) {
            add(NoteStrip.info(texts.word("demonstration-note")));
        }
        add(told);
        if (draft && manages) {
            add(new PlanDraftCard(plan, shown.lines(), plans, currentActor, texts, this::reload));
        }
        unit.setItems(
                shown.lines().stream()
                        .flatMap(line -> line.task().bodies())
                        .distinct()
                        .flatMap(id -> shown.bodies().find(id).stream())
                        .sorted(java.util.Comparator.comparing(Organization::shortName))
                        .toList());
        filter.setCounts(
                Arrays.stream(Filter.values())
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        f -> shown.lines().stream().filter(f::takes).count())));
        Div bar = new Div(look, filter, unit);
        bar.addClassName("xx-plan-bar");
        add(bar, content);
        showContent();
    }

    private PageHeader header(PlanService.Overview shown, boolean manages) {
        Plan plan = shown.plan();
        PageHeader header = new PageHeader(plan.title());
        String words =
                plan.documentNumber().isEmpty() ? texts.word("no-number") : plan.documentNumber();
        String issued =
                plan.issuedOn().map(day -> texts.word("issued-on", texts.date(day))).orElse("");
        header.setSub(new Span(words + " " + issued), texts.state(plan.state()));
        header.withActions(new Anchor("plans", texts.word("back-to-plans")));
        PlanDownloads.of(shown, plans, currentActor, texts).forEach(header::withActions);
        if (manages && plan.state() == PlanState.RELEASED) {
            header.withActions(
                    new Button(
                            texts.word("close"),
                            _ -> told(plans.close(currentActor.get(), plan.id(), plan.version()))));
        }
        return header;
    }

    private void told(Outcome<Plan> outcome) {
        told.removeAll();
        switch (outcome) {
            case Outcome.Done<Plan> _ -> reload();
            case Outcome.Refused<Plan>(List<Reason> reasons) ->
                    texts.errors(reasons).forEach(told::add);
        }
    }

    private FactStrip facts(PlanService.Overview shown) {
        List<TaskLine> lines = shown.lines();
        long done = lines.stream().filter(line -> line.task().isDone()).count();
        return new FactStrip()
                .addTotal(texts.word("done"), String.valueOf(done), texts.word("of", lines.size()))
                .add(texts.word("timing-LATE"), timed(lines, Lights.Timing.LATE))
                .add(texts.word("timing-CAUGHT_UP"), timed(lines, Lights.Timing.CAUGHT_UP))
                .add(texts.word("timing-SOON"), timed(lines, Lights.Timing.SOON))
                .add(
                        texts.word("waits"),
                        String.valueOf(lines.stream().filter(TaskLine::waits).count()));
    }

    private static String timed(List<TaskLine> lines, Lights.Timing timing) {
        return String.valueOf(PlansView.timed(lines, timing));
    }

    private void showContent() {
        PlanService.Overview shown = overview;
        if (shown == null) {
            return;
        }
        Optional<Organization> chosen = unit.getOptionalValue();
        Filter wanted = Optional.ofNullable(filter.getValue()).orElse(Filter.ALL);
        List<TaskLine> lines =
                shown.lines().stream()
                        .filter(wanted::takes)
                        .filter(line ->
                                chosen.isEmpty()
                                        || line.task().bodies().anyMatch(chosen.get().id()::equals))
                        .toList();
        content.removeAll();
        if (lines.isEmpty()) {
            content.add(new EmptyState(texts.word("no-tasks"), texts.word("no-tasks-explained")));
            return;
        }
        content.add(
                switch (Optional.ofNullable(look.getValue()).orElse(Look.TABLE)) {
                    case TABLE -> new TaskTable(texts, shown.bodies()).of(shown.plan(), lines);
                    case TREE -> new TaskTree(texts, shown.bodies()).of(shown.plan(), lines);
                    case TIMELINE -> timeline(shown, lines);
                    case UNITS -> new UnitBoard(texts, shown.bodies()).of(lines);
                    case LIGHTS -> new LightBoard(texts, shown.bodies()).of(lines);
                });
    }

    private Component timeline(PlanService.Overview shown, List<TaskLine> lines) {
        return new TaskTimeline(texts, plans.today()).of(shown.plan(), lines);
    }

    static Map<Integer, List<TaskLine>> byGroup(List<TaskLine> lines) {
        return lines.stream()
                .collect(
                        Collectors.groupingBy(
                                line -> line.task().group(),
                                java.util.LinkedHashMap::new,
                                Collectors.toList()));
    }
}
