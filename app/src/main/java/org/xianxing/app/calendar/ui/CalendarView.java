package org.xianxing.app.calendar.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xianxing.app.calendar.CalendarService;
import org.xianxing.app.calendar.SubscriptionService;
import org.xianxing.app.rhythm.WorkdayService;
import org.xianxing.app.security.Access;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.app.shell.CalendarContributor.Entry;
import org.xianxing.app.shell.CalendarContributor.Kind;
import org.xianxing.app.shell.components.EmptyState;
import org.xianxing.app.shell.components.Icon;
import org.xianxing.app.shell.components.NoteStrip;
import org.xianxing.app.shell.components.PageHeader;
import org.xianxing.app.shell.components.SheetCard;
import org.xianxing.domain.organization.Actor;

/** What is due in a month, day by day; narrow pages list the days that have something. */
@Route("calendar/:month?([0-9]{4}-[0-9]{2})")
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
@StyleSheet("themes/xianxing/calendar.css")
final class CalendarView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CalendarService calendar;
    private final transient WorkdayService workdays;
    private final transient CurrentActor currentActor;
    private final CheckboxGroup<Kind> kinds = new CheckboxGroup<>();
    private final Div shown = new Div();
    private final SubscriptionCard subscription;
    private transient YearMonth month;

    CalendarView(
            CalendarService calendar,
            WorkdayService workdays,
            SubscriptionService subscriptions,
            CurrentActor currentActor) {
        this.calendar = calendar;
        this.workdays = workdays;
        this.currentActor = currentActor;
        this.month = YearMonth.from(calendar.today());
        this.subscription = new SubscriptionCard(subscriptions, currentActor);
        addClassNames("xx-stack", "xx-calendar");
        shown.addClassName("xx-stack");
        kinds.setItems(Kind.values());
        kinds.setItemLabelGenerator(kind -> text("kind-" + kind.name()));
        kinds.setValue(EnumSet.allOf(Kind.class));
        kinds.setAriaLabel(text("kinds"));
        kinds.addClassName("xx-calendar-kinds");
        kinds.addValueChangeListener(_ -> show());
        add(shown, subscription);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        month =
                event.getRouteParameters()
                        .get("month")
                        .flatMap(CalendarView::month)
                        .orElseGet(() -> YearMonth.from(calendar.today()));
        show();
        subscription.show();
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private void show() {
        Actor actor = currentActor.get();
        Set<Kind> wanted = kinds.getValue();
        List<Entry> entries =
                calendar.entries(actor, first(), last()).stream()
                        .filter(entry -> wanted.contains(entry.kind()))
                        .toList();
        long ofMonth =
                entries.stream()
                        .filter(entry -> YearMonth.from(entry.when().day()).equals(month))
                        .count();
        shown.removeAll();
        shown.add(
                new PageHeader(text("heading"))
                        .withSub(text("heading-sub", actor.organizationName()))
                        .withActions(download()));
        SheetCard card = new SheetCard(monthName()).withSub(text("count", ofMonth));
        card.addClassName("xx-calendar-card");
        card.withAction(steps());
        card.pad(kinds);
        if (!workdays.workdays().knows(month.getYear())) {
            card.pad(NoteStrip.info(text("unknown-year", String.valueOf(month.getYear()))));
        }
        if (ofMonth == 0) {
            card.add(new EmptyState(text("empty"), text("empty-explained")));
        }
        card.add(
                new MonthGrid(
                        month,
                        calendar.today(),
                        entries,
                        new DayMarks(workdays.workdays(), workdays.named())));
        shown.add(card);
    }

    /** The Monday on or before the first of the month. */
    private LocalDate first() {
        LocalDate day = month.atDay(1);
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    private LocalDate last() {
        LocalDate day = month.atEndOfMonth();
        return day.plusDays(7L - day.getDayOfWeek().getValue());
    }

    private String monthName() {
        return text(
                "month", String.valueOf(month.getYear()), String.valueOf(month.getMonthValue()));
    }

    private Div steps() {
        Div steps =
                new Div(
                        step(month.minusMonths(1), "previous", Icon.LEFT),
                        new Anchor("calendar", text("today")),
                        step(month.plusMonths(1), "next", Icon.RIGHT));
        steps.addClassName("xx-calendar-steps");
        return steps;
    }

    private Anchor step(YearMonth to, String label, Icon icon) {
        Anchor step = new Anchor("calendar/" + to, "");
        step.add(icon.create());
        step.getElement().setAttribute("aria-label", text(label));
        step.getElement().setAttribute("title", text(label));
        return step;
    }

    private Anchor download() {
        Anchor download = new Anchor(CalendarFiles.address(month), "");
        download.add(Icon.DOWNLOAD.create(), new Span(text("download")));
        download.addClassName("xx-button-link");
        download.getElement().setAttribute("router-ignore", true);
        download.getElement().setAttribute("download", true);
        return download;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("calendar." + key, arguments);
    }
}
