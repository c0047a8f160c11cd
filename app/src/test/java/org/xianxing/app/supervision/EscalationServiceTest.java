package org.xianxing.app.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianxing.app.supervision.Cases.codes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.xianxing.app.jobs.RecurringJob;
import org.xianxing.app.jobs.RecurringJob.When;
import org.xianxing.app.supervision.EscalationService.TypedRule;
import org.xianxing.app.testing.AppTest;
import org.xianxing.domain.notice.NoticeKind;
import org.xianxing.domain.notice.Notices;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.CaseKind;
import org.xianxing.domain.supervision.CaseState;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.EscalationRule;
import org.xianxing.domain.supervision.EscalationRules;
import org.xianxing.domain.supervision.Rung;
import org.xianxing.domain.supervision.StepKind;
import org.xianxing.domain.supervision.SupervisionCase;
import org.xianxing.domain.supervision.SupervisionReason;

/** The ladder on a real database, with a clock of its own and people who are told. */
@Import(EscalationServiceTest.Recording.class)
class EscalationServiceTest extends AppTest {

    @Autowired private EscalationService escalation;
    @Autowired private CaseService service;
    @Autowired private CaseOffice office;
    @Autowired private CaseHandling handling;
    @Autowired private Told told;
    @Autowired private List<RecurringJob> jobs;

    private Cases cases;
    private Actor evaluator;
    private Actor area;

    /** What was told. */
    record Notice(OrganizationId to, NoticeKind kind, String path, List<String> arguments) {}

    /** Keeps what was told. */
    static final class Told implements Notices {
        private final List<Notice> notices = new ArrayList<>();

        @Override
        public synchronized void tell(
                OrganizationId to, NoticeKind kind, String path, List<String> arguments) {
            notices.add(new Notice(to, kind, path, arguments));
        }

        synchronized List<NoticeKind> about(CaseId id, OrganizationId to) {
            return notices.stream()
                    .filter(n -> n.path().equals("supervision/" + id.value()) && n.to().equals(to))
                    .map(Notice::kind)
                    .toList();
        }

        synchronized Notice last(CaseId id) {
            return notices.stream()
                    .filter(n -> n.path().equals("supervision/" + id.value()))
                    .reduce((_, later) -> later)
                    .orElseThrow();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Recording {
        @Bean
        @Primary
        Told recordedNotices() {
            return new Told();
        }
    }

    @BeforeEach
    void people_for_cases() {
        cases = Cases.of(office, handling, people(), posts());
        evaluator = people().actor(Role.PROVINCE_EVALUATOR);
        area = people().actor(Role.AREA_OFFICIAL);
    }

    @Test
    void a_year_of_days_looked_at_twice_takes_a_silent_unit_up_the_ladder_once() {
        SupervisionCase issued = cases.issued(CaseKind.LAGGING_TASK, Role.AREA_OFFICIAL);
        SupervisionCase answered = cases.received(CaseKind.OTHER, Role.AREA_OFFICIAL);
        handling.feedBack(area, answered.id(), "已办", List.of()).orThrow();
        Instant start = Instant.now().plus(Duration.ofHours(2));

        for (int day = 0; day < 366; day++) {
            Instant now = start.plus(Duration.ofDays(day));
            int unused = escalation.escalate(now);
            assertThat(escalation.escalate(now.plusSeconds(40))).isZero();
        }

        CaseView view = service.view(evaluator, issued.id()).orElseThrow();
        assertThat(view.steps())
                .filteredOn(step -> step.kind() == StepKind.RAISED)
                .extracting(CaseStep::rung)
                .containsExactly(
                        Rung.BLUE, Rung.YELLOW, Rung.RED, Rung.TALK, Rung.RECTIFICATION_NOTICE);
        assertThat(view.current().state()).isEqualTo(CaseState.ISSUED);
        assertThat(view.current().deadline().original()).isEqualTo(issued.deadline().original());
        assertThat(told.about(issued.id(), area.organization()))
                .contains(NoticeKind.CASE_ISSUED, NoticeKind.CASE_DUE, NoticeKind.CASE_LATE);
        CaseView other = service.view(evaluator, answered.id()).orElseThrow();
        assertThat(other.current().state()).isEqualTo(CaseState.FED_BACK);
        assertThat(other.current().rung()).isEqualTo(Rung.REMINDER);
    }

    @Test
    void it_is_followed_every_hour_by_one_node() {
        assertThat(jobs)
                .filteredOn(job -> job.name().equals("supervision-escalation"))
                .singleElement()
                .satisfies(job -> {
                    assertThat(job.when()).isEqualTo(new When.Every(Duration.ofHours(1)));
                    job.work().run();
                });
    }

    @Test
    void the_same_moment_twice_and_two_nodes_at_once_raise_a_case_once() throws Exception {
        SupervisionCase issued = cases.issued(CaseKind.OTHER, Role.AREA_OFFICIAL);
        Instant late = issued.deadline().current().plus(Duration.ofDays(4));
        Callable<Integer> node = () -> escalation.escalate(late);

        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            for (var done : pool.invokeAll(List.of(node, node, node))) {
                assertThat(done.get()).isNotNegative();
            }
        }
        int unused = escalation.escalate(late);

        assertThat(service.view(evaluator, issued.id()).orElseThrow().steps())
                .filteredOn(step -> step.kind() == StepKind.RAISED)
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.rung()).isEqualTo(Rung.BLUE);
                    assertThat(step.by()).isEqualTo(new CaseStep.By.Rule());
                });
    }

    @Test
    void an_undecided_extension_keeps_a_case_on_its_rung_but_not_from_being_late() {
        SupervisionCase received = cases.received(CaseKind.OTHER, Role.AREA_OFFICIAL);
        Instant due = received.deadline().current();
        handling.askExtension(area, received.id(), Optional.of(due.plusSeconds(60)), "理由")
                .orThrow();

        int unused = escalation.escalate(due.plus(Duration.ofDays(100)));

        SupervisionCase now = service.view(evaluator, received.id()).orElseThrow().current();
        assertThat(now.rung()).isEqualTo(Rung.REMINDER);
        assertThat(now.deadline().current()).isEqualTo(due);
        assertThat(now.isLate(due)).isTrue();
    }

    @Test
    void units_and_the_office_are_told_with_number_title_and_day_or_state() {
        SupervisionCase issued = cases.issued(CaseKind.OTHER, Role.AREA_OFFICIAL);

        assertThat(told.last(issued.id()))
                .isEqualTo(
                        new Notice(
                                area.organization(),
                                NoticeKind.CASE_ISSUED,
                                "supervision/" + issued.id().value(),
                                List.of(
                                        issued.number().orElseThrow().toString(),
                                        issued.matter().title(),
                                        org.xianxing.domain.organization.Term.dayAt(
                                                        issued.deadline().current())
                                                .toString())));
        handling.receive(area, issued.id()).orThrow();
        assertThat(told.last(issued.id()).to()).isEqualTo(evaluator.organization());
        assertThat(told.last(issued.id()).arguments()).contains("办理中");
    }

    @Test
    void rules_are_set_whole_by_the_office_and_read_by_everybody_with_cases() {
        EscalationRules before = escalation.rules(area);
        Map<Rung, TypedRule> typed = typed(before);
        typed.put(Rung.TALK, new TypedRule(false, Optional.of(20), Optional.of(60)));

        EscalationRules changed =
                escalation.set(evaluator, before.version(), typed, Optional.of(5)).orThrow();

        assertThat(changed.of(Rung.TALK)).contains(new EscalationRule(false, 20, 60));
        assertThat(escalation.rules(area)).isEqualTo(changed);
        assertThat(codes(escalation.set(evaluator, before.version(), typed, Optional.of(5))))
                .containsExactly(SupervisionReason.CASE_CHANGED_MEANWHILE);
        assertThat(
                        escalation
                                .set(
                                        evaluator,
                                        changed.version(),
                                        typed(EscalationRules.DEFAULT),
                                        Optional.of(EscalationRules.DEFAULT.daysOfWarning()))
                                .isDone())
                .isTrue();
    }

    private static Map<Rung, TypedRule> typed(EscalationRules rules) {
        Map<Rung, TypedRule> typed = new EnumMap<>(Rung.class);
        rules.rules()
                .forEach((rung, rule) ->
                        typed.put(
                                rung,
                                new TypedRule(
                                        rule.automatic(),
                                        Optional.of(rule.daysOfSilence()),
                                        Optional.of(rule.daysToAnswer()))));
        return typed;
    }

    @Test
    void figures_that_are_none_or_out_of_bounds_are_refused() {
        EscalationRules rules = escalation.rules(evaluator);
        Map<Rung, TypedRule> typed = typed(rules);
        typed.put(Rung.BLUE, new TypedRule(true, Optional.empty(), Optional.of(5)));
        typed.put(Rung.RED, new TypedRule(true, Optional.of(0), Optional.of(366)));

        assertThat(codes(escalation.set(evaluator, rules.version(), typed, Optional.of(61))))
                .containsExactly(
                        SupervisionReason.ESCALATION_DAYS_WRONG,
                        SupervisionReason.ESCALATION_WARNING_WRONG);
        assertThat(escalation.rules(evaluator)).isEqualTo(rules);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "PROVINCE_EVALUATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_sets_the_rules(Role role) {
        assertThatThrownBy(() ->
                        escalation.set(
                                people().actor(role),
                                0,
                                typed(EscalationRules.DEFAULT),
                                Optional.of(3)))
                .isInstanceOf(PermissionDeniedException.class);
    }
}
