package org.xianxing.app.calendar.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.calendar.CalendarService;
import org.xianxing.app.shell.CalendarContributor.Kind;
import org.xianxing.app.task.PlanFixture;
import org.xianxing.app.testing.ViewTest;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.rhythm.WorkCalendar;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskRepository;

/** The page of the calendar: what it shows of a month, to whom, and the address to subscribe to. */
class CalendarPagesTest extends ViewTest {

    @Autowired private TaskRepository tasks;
    @Autowired private CalendarService calendar;

    @Test
    void what_is_due_leads_to_its_page_and_goes_with_its_kind() {
        Task task = task();
        openAs(Role.DEPARTMENT_OFFICIAL);
        UI.getCurrent().navigate("calendar/" + YearMonth.from(task.due().orElseThrow()));

        assertThat(addresses()).anyMatch(("task/" + task.id().value())::equals);
        _setValue(kinds(), Set.of(Kind.CASE));
        assertThat(addresses()).noneMatch(("task/" + task.id().value())::equals);
        _setValue(kinds(), Set.of(Kind.TASK));
        assertThat(addresses()).anyMatch(("task/" + task.id().value())::equals);
    }

    @Test
    void months_follow_each_other_and_what_is_no_month_is_this_one() {
        openAs(Role.DEPARTMENT_OFFICIAL);
        UI.getCurrent().navigate("calendar/2026-12");

        assertThat(addresses()).contains("calendar/2026-11", "calendar/2027-01");
        assertThat(pageText()).contains("2026年12月");
        UI.getCurrent().navigate("calendar/2026-13");
        YearMonth now = YearMonth.from(calendar.today());
        assertThat(pageText()).contains(now.getYear() + "年" + now.getMonthValue() + "月", "今天");
    }

    @Test
    void an_address_is_shown_once_renewed_and_ended() {
        openAs(Role.AREA_OFFICIAL);
        UI.getCurrent().navigate("calendar");

        _click(_get(Button.class, spec -> spec.withText("生成订阅地址")));
        String first = address();
        assertThat(first).contains("/calendar-feed/").endsWith(".ics");
        _click(_get(Button.class, spec -> spec.withText("换一个地址")));
        assertThat(address()).isNotEqualTo(first);
        UI.getCurrent().navigate("calendar/2026-12");
        _assertNone(TextField.class, spec -> spec.withLabel("订阅地址（只显示这一次，请现在复制）"));
        _click(_get(Button.class, spec -> spec.withText("停用地址")));
        _assertOne(Button.class, spec -> spec.withText("生成订阅地址"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR"})
    void administrators_have_no_calendar(Role role) {
        openAs(role);

        UI.getCurrent().navigate("calendar");

        _assertNone(CalendarView.class);
    }

    @Test
    void holidays_and_the_days_that_make_up_for_them_are_marked_and_plain_days_are_not() {
        LocalDate holiday = LocalDate.of(2026, 10, 1);
        LocalDate makeUp = LocalDate.of(2026, 10, 10);
        DayMarks marks =
                new DayMarks(
                        new WorkCalendar(Map.of(holiday, false, makeUp, true), Set.of(2026)),
                        Map.of(holiday, "国庆节"));

        assertThat(marks.mark(holiday)).contains("holiday-named");
        assertThat(marks.mark(makeUp)).contains("make-up");
        assertThat(marks.mark(LocalDate.of(2026, 10, 11))).isEmpty();
        assertThat(marks.isFree(LocalDate.of(2026, 10, 11))).isTrue();
        assertThat(marks.mark(LocalDate.of(2026, 10, 12))).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<Kind> kinds() {
        return (CheckboxGroup<Kind>) _get(CheckboxGroup.class);
    }

    private static String address() {
        return _get(TextField.class, spec -> spec.withLabel("订阅地址（只显示这一次，请现在复制）")).getValue();
    }

    private static java.util.List<String> addresses() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private Task task() {
        return new PlanFixture(tasks)
                .store(
                        PlanState.RELEASED,
                        people().actor(Role.DEPARTMENT_OFFICIAL),
                        people().actor(Role.AREA_OFFICIAL),
                        Optional.of(calendar.today().plusDays(20)));
    }
}
