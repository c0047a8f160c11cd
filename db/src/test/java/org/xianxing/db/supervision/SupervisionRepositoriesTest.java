package org.xianxing.db.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianxing.db.TestDatabase;
import org.xianxing.db.evaluation.EvaluationRepositories;
import org.xianxing.db.evaluation.RubricFacts;
import org.xianxing.db.organization.OrganizationRepositories;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleId;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.EvidenceId;
import org.xianxing.domain.evaluation.RankingSettings;
import org.xianxing.domain.evaluation.Rubric;
import org.xianxing.domain.evaluation.Schedule;
import org.xianxing.domain.evaluation.ScoringSettings;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.ZoneLevel;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.shared.Yuan;
import org.xianxing.domain.supervision.CaseFilter;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.CaseKind;
import org.xianxing.domain.supervision.CaseMatter;
import org.xianxing.domain.supervision.CaseNumber;
import org.xianxing.domain.supervision.CaseRepository;
import org.xianxing.domain.supervision.CaseState;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.Deadline;
import org.xianxing.domain.supervision.EscalationRule;
import org.xianxing.domain.supervision.EscalationRules;
import org.xianxing.domain.supervision.Extension;
import org.xianxing.domain.supervision.ExtensionId;
import org.xianxing.domain.supervision.Hands;
import org.xianxing.domain.supervision.Instruction;
import org.xianxing.domain.supervision.Measure;
import org.xianxing.domain.supervision.Reward;
import org.xianxing.domain.supervision.RewardRepository;
import org.xianxing.domain.supervision.Rung;
import org.xianxing.domain.supervision.StepKind;
import org.xianxing.domain.supervision.Subject;
import org.xianxing.domain.supervision.SupervisionCase;

/** Cases, rules and rewards come back as they were stored, and nobody overwrites unseen. */
class SupervisionRepositoriesTest {

    private static final Instant NOW = Instant.parse("2027-01-15T04:00:00.123456Z");
    private static final Instant DUE = Instant.parse("2027-02-01T09:30:00Z");
    private static final OrganizationId OFFICE = OrganizationId.random();
    private static final OrganizationId ZONE = OrganizationId.random();
    private static final OrganizationId CITY = OrganizationId.random();
    private static final Signature PERSON = new Signature(AccountId.random(), "陈丽", "省自贸办", NOW);

    private static TestDatabase test;
    private static CaseRepository cases;

    @BeforeAll
    static void make_a_database() {
        test = TestDatabase.create();
        cases = SupervisionRepositories.cases(test.database().dsl());
    }

    @BeforeEach
    void three_bodies() {
        test.clear();
        test.execute("insert into division values ('350000', '福建省', 'PROVINCE', null, '', '')");
        organization(OFFICE, "省自贸办", OrganizationKind.PROVINCE_OFFICE);
        organization(ZONE, "青岚经济开发区", OrganizationKind.ECONOMIC_ZONE);
        organization(CITY, "临江市商务局", OrganizationKind.CITY_BUREAU);
    }

    private static void organization(OrganizationId id, String name, OrganizationKind kind) {
        OrganizationRepositories.organizations(test.database())
                .add(
                        new Organization(
                                id,
                                kind,
                                name,
                                name,
                                new DivisionCode("350000"),
                                ZoneLevel.NOT_APPLICABLE,
                                false,
                                Organization.Verification.DEMONSTRATION,
                                "test",
                                ""));
    }

    private static SupervisionCase aCase(CaseState state, int number) {
        return new SupervisionCase(
                CaseId.random(),
                0,
                number == 0 ? Optional.empty() : Optional.of(new CaseNumber(2027, number)),
                OFFICE,
                new CaseMatter(
                        CaseKind.LAGGING_TASK,
                        "单一窗口建设滞后",
                        "请说明原因\n并提出措施。",
                        ZONE,
                        List.of(CITY, OFFICE),
                        new Citation("运行机制规定", "二（二）4"),
                        new Subject(Subject.Kind.TASK, "t-" + number, "单一窗口", "task/17")),
                Rung.YELLOW,
                state,
                new Deadline(DUE.minusSeconds(9), DUE, DUE.plusSeconds(5)),
                new Hands(PERSON, Optional.of(PERSON), Optional.of(PERSON), Optional.of(PERSON)),
                true);
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void a_case_comes_back_with_every_column(CaseState state) {
        SupervisionCase stored = aCase(state, 3);

        assertThat(cases.add(stored)).isTrue();

        assertThat(cases.find(stored.id())).contains(stored);
    }

    @Test
    void a_draft_has_no_number_and_few_hands() {
        SupervisionCase filled = aCase(CaseState.DRAFT, 0);
        SupervisionCase draft =
                new SupervisionCase(
                        filled.id(),
                        0,
                        Optional.empty(),
                        OFFICE,
                        filled.matter(),
                        Rung.REMINDER,
                        CaseState.DRAFT,
                        Deadline.of(DUE),
                        Hands.openedBy(PERSON),
                        false);

        assertThat(cases.add(draft)).isTrue();

        assertThat(cases.find(draft.id())).contains(draft);
    }

    @Test
    void a_change_counts_the_version_and_an_old_version_changes_nothing() {
        SupervisionCase stored = aCase(CaseState.ISSUED, 1);
        cases.add(stored);
        SupervisionCase changed = changed(stored, CaseState.RECEIVED);

        cases.update(changed);

        assertThat(cases.find(stored.id()).orElseThrow().version()).isEqualTo(1);
        assertThat(cases.find(stored.id()).orElseThrow().state()).isEqualTo(CaseState.RECEIVED);
        assertThatThrownBy(() -> cases.update(changed(stored, CaseState.WITHDRAWN)))
                .isInstanceOf(StaleVersionException.class);
        assertThat(cases.find(stored.id()).orElseThrow().state()).isEqualTo(CaseState.RECEIVED);
    }

    private static SupervisionCase changed(SupervisionCase before, CaseState state) {
        CaseMatter matter = before.matter();
        return new SupervisionCase(
                before.id(),
                before.version(),
                before.number(),
                before.office(),
                new CaseMatter(
                        matter.kind(),
                        matter.title(),
                        matter.demand(),
                        matter.unit(),
                        List.of(CITY),
                        matter.source(),
                        matter.subject()),
                before.rung(),
                state,
                before.deadline(),
                before.hands(),
                before.demonstration());
    }

    @Test
    void there_is_one_open_case_of_a_subject() {
        SupervisionCase first = aCase(CaseState.ISSUED, 5);
        SupervisionCase second = aCase(CaseState.DRAFT, 0);
        SupervisionCase same =
                new SupervisionCase(
                        second.id(),
                        0,
                        Optional.empty(),
                        OFFICE,
                        first.matter(),
                        Rung.REMINDER,
                        CaseState.DRAFT,
                        Deadline.of(DUE),
                        Hands.openedBy(PERSON),
                        false);

        assertThat(cases.add(first)).isTrue();
        assertThat(cases.add(same)).isFalse();
        assertThat(cases.findUnique(first.uniqueKey().orElseThrow())).contains(first);
        cases.update(changed(first, CaseState.CLOSED));
        assertThat(cases.add(same)).isTrue();
    }

    @Test
    void two_who_take_a_number_at_once_get_two_numbers() throws Exception {
        List<CaseNumber> numbers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<CaseNumber>> taken = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                taken.add(
                        pool.submit(() ->
                                test.database()
                                        .transactions()
                                        .inTransaction(() -> cases.nextNumber(2027))));
            }
            for (Future<CaseNumber> number : taken) {
                numbers.add(number.get());
            }
        }

        assertThat(numbers)
                .extracting(CaseNumber::sequence)
                .containsExactlyInAnyOrderElementsOf(
                        java.util.stream.IntStream.rangeClosed(1, 20).boxed().toList());
        assertThat(cases.nextNumber(2028)).isEqualTo(new CaseNumber(2028, 1));
    }

    @Test
    void a_number_that_was_rolled_back_is_given_again() {
        assertThatThrownBy(() ->
                        test.database()
                                .transactions()
                                .runInTransaction(() -> {
                                    CaseNumber unused = cases.nextNumber(2027);
                                    throw new IllegalStateException("something failed");
                                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(cases.nextNumber(2027).sequence()).isEqualTo(1);
    }

    @Test
    void the_list_is_filtered_and_begins_with_the_earliest_deadline() {
        SupervisionCase late = aCase(CaseState.HANDLING, 12);
        SupervisionCase draft = aCase(CaseState.DRAFT, 0);
        SupervisionCase first =
                new SupervisionCase(
                        CaseId.random(),
                        0,
                        Optional.of(new CaseNumber(2027, 7)),
                        OFFICE,
                        aCase(CaseState.ISSUED, 7).matter(),
                        Rung.BLUE,
                        CaseState.ISSUED,
                        Deadline.of(DUE.minusSeconds(60)),
                        Hands.openedBy(PERSON),
                        false);
        List.of(late, draft, first).forEach(cases::add);

        assertThat(cases.list(CaseFilter.ALL).getFirst()).isEqualTo(first);
        assertThat(cases.list(CaseFilter.ALL)).hasSize(3);
        assertThat(cases.list(CaseFilter.ALL.concerning(ZONE))).containsExactly(first, late);
        assertThat(cases.list(CaseFilter.ALL.concerning(CITY))).containsExactly(first, late);
        assertThat(cases.list(CaseFilter.ALL.concerning(OrganizationId.random()))).isEmpty();
        assertThat(cases.list(CaseFilter.ALL.in(Set.of(CaseState.HANDLING)))).containsExactly(late);
        assertThat(cases.list(CaseFilter.ALL.of(CaseKind.RECTIFICATION))).isEmpty();
        assertThat(cases.list(CaseFilter.ALL.about("t-1"))).containsExactly(late);
        assertThat(cases.list(text("2027〕12号"))).containsExactly(late);
        assertThat(cases.list(text("提出措施"))).hasSize(3);
        assertThat(cases.list(text("100%"))).isEmpty();
        assertThat(cases.list(only(Rung.BLUE))).containsExactly(first);
    }

    private static CaseFilter text(String text) {
        CaseFilter all = CaseFilter.ALL;
        return new CaseFilter(
                all.states(),
                all.rung(),
                all.kind(),
                Optional.of(ZONE),
                all.concerning(),
                text,
                "");
    }

    private static CaseFilter only(Rung rung) {
        CaseFilter all = CaseFilter.ALL;
        return new CaseFilter(
                all.states(), Optional.of(rung), all.kind(), all.unit(), all.concerning(), "", "");
    }

    @Test
    void steps_come_back_in_order_with_their_files() {
        SupervisionCase stored = aCase(CaseState.HANDLING, 1);
        cases.add(stored);
        EvidenceFile proof = file("验收单.pdf");
        CaseStep first =
                CaseStep.after(
                                stored,
                                StepKind.MEASURE_DONE,
                                PERSON,
                                "已完成",
                                List.of(proof, file("照片.png")))
                        .aboutMeasure(2);
        CaseStep second = CaseStep.raisedByRule(stored, NOW);

        cases.add(first);
        cases.add(second);

        assertThat(cases.steps(stored.id())).containsExactly(first, second);
    }

    @Test
    void the_first_paper_of_a_step_stays() {
        SupervisionCase stored = aCase(CaseState.ISSUED, 1);
        cases.add(stored);
        CaseStep step = CaseStep.after(stored, StepKind.ISSUED, PERSON, "", List.of());
        cases.add(step);
        EvidenceFile paper = file("督办通知单.pdf");

        assertThat(cases.paper(step.id())).isEmpty();
        cases.keepPaper(step.id(), paper);
        cases.keepPaper(step.id(), file("又一份.pdf"));

        assertThat(cases.paper(step.id())).contains(paper);
    }

    private static EvidenceFile file(String name) {
        return new EvidenceFile(
                EvidenceId.random(), name, "application/pdf", 7, "ab".repeat(32), "陈丽", NOW);
    }

    @Test
    void measures_are_replaced_and_marked_as_done() {
        SupervisionCase stored = aCase(CaseState.HANDLING, 1);
        cases.add(stored);
        Measure one = new Measure(1, "增加窗口", LocalDate.of(2027, 3, 1), Optional.empty());
        Measure two = new Measure(2, "验收", LocalDate.of(2027, 4, 1), Optional.empty());
        cases.setMeasures(stored.id(), List.of(new Measure(1, "旧", one.until(), Optional.empty())));

        cases.setMeasures(stored.id(), List.of(two, one));
        Measure done = new Measure(2, "验收", two.until(), Optional.of(LocalDate.of(2027, 2, 3)));
        cases.update(stored.id(), done);

        assertThat(cases.measures(stored.id())).containsExactly(one, done);
        assertThat(cases.measures(List.of(stored.id(), CaseId.random())))
                .isEqualTo(Map.of(stored.id(), List.of(one, done)));
    }

    @Test
    void a_request_is_decided_once() {
        SupervisionCase stored = aCase(CaseState.HANDLING, 1);
        cases.add(stored);
        Extension asked =
                new Extension(
                        ExtensionId.random(),
                        stored.id(),
                        PERSON,
                        "设备到货推迟",
                        DUE,
                        DUE.plusSeconds(60),
                        new Extension.Answer.Pending());
        Extension granted = answered(asked, new Extension.Answer.Granted(PERSON, "属实"));

        cases.add(asked);
        assertThat(cases.withPendingExtension(List.of(stored.id()))).containsExactly(stored.id());
        cases.update(granted);

        assertThat(cases.extensions(stored.id())).containsExactly(granted);
        assertThat(cases.withPendingExtension(List.of(stored.id()))).isEmpty();
        assertThatThrownBy(() ->
                        cases.update(answered(asked, new Extension.Answer.Refused(PERSON, "不"))))
                .isInstanceOf(StaleVersionException.class);
    }

    private static Extension answered(Extension asked, Extension.Answer answer) {
        return new Extension(
                asked.id(),
                asked.caseId(),
                asked.askedBy(),
                asked.reason(),
                asked.from(),
                asked.until(),
                answer);
    }

    @Test
    void instructions_come_back_by_day() {
        SupervisionCase stored = aCase(CaseState.HANDLING, 1);
        cases.add(stored);
        Instruction later = new Instruction("周国栋", LocalDate.of(2027, 1, 14), "抓紧办理。", PERSON);
        Instruction earlier = new Instruction("周国栋", LocalDate.of(2027, 1, 4), "请阅。", PERSON);

        cases.add(stored.id(), later);
        cases.add(stored.id(), earlier);

        assertThat(cases.instructions(stored.id())).containsExactly(earlier, later);
    }

    @Test
    void rules_hold_until_others_are_set_and_nobody_sets_them_unseen() {
        var rules = SupervisionRepositories.rules(test.database().dsl());
        Map<Rung, EscalationRule> changed = new HashMap<>(EscalationRules.DEFAULT.rules());
        changed.put(Rung.TALK, new EscalationRule(false, 20, 60));

        assertThat(rules.get()).isEqualTo(EscalationRules.DEFAULT);
        rules.update(new EscalationRules(0, changed, 7));

        assertThat(rules.get()).isEqualTo(new EscalationRules(1, changed, 7));
        assertThatThrownBy(() -> rules.update(new EscalationRules(0, changed, 8)))
                .isInstanceOf(StaleVersionException.class);
        rules.update(new EscalationRules(1, EscalationRules.DEFAULT.rules(), 0));
        assertThat(rules.get())
                .isEqualTo(new EscalationRules(2, EscalationRules.DEFAULT.rules(), 0));
    }

    @Test
    void a_reward_comes_back_at_every_stage_and_is_changed_once() {
        RewardRepository rewards = SupervisionRepositories.rewards(test.database().dsl());
        CycleId cycle = aCycle();
        Reward decided = new Reward(cycle, ZONE, 0, Yuan.of(800_000), new Reward.Payment.Decided());
        Reward.Payment.Released release =
                new Reward.Payment.Released(LocalDate.of(2027, 1, 4), "闽财〔2027〕1号", PERSON);
        Reward.Payment.Paid payment =
                new Reward.Payment.Paid(release, LocalDate.of(2027, 1, 5), "记-0315", PERSON);

        assertThat(rewards.ofCycle(cycle)).isEmpty();
        rewards.save(with(decided, 0, release));
        assertThat(rewards.ofCycle(cycle)).containsExactly(with(decided, 1, release));
        assertThatThrownBy(() -> rewards.save(with(decided, 0, release)))
                .isInstanceOf(StaleVersionException.class);
        rewards.save(with(decided, 1, payment));
        assertThat(rewards.ofCycle(cycle)).containsExactly(with(decided, 2, payment));
        rewards.save(with(decided, 2, new Reward.Payment.Decided()));
        assertThat(rewards.ofCycle(cycle)).containsExactly(with(decided, 3, decided.payment()));
        assertThatThrownBy(() -> rewards.save(with(decided, 2, payment)))
                .isInstanceOf(StaleVersionException.class);
    }

    private static Reward with(Reward reward, int version, Reward.Payment payment) {
        return new Reward(reward.cycle(), reward.zone(), version, reward.amount(), payment);
    }

    private static CycleId aCycle() {
        EvaluationRepositories stored =
                new EvaluationRepositories(test.database().dsl(), InstantSource.fixed(NOW));
        Rubric rubric = RubricFacts.annexTwo(test.database().dsl());
        stored.rubrics().add(rubric);
        CycleId id = CycleId.random();
        stored.cycles()
                .add(
                        new Cycle(
                                id,
                                0,
                                2026,
                                "2026年度评估",
                                rubric.id(),
                                Schedule.proposed(2026, NOW),
                                ScoringSettings.DEFAULT,
                                RankingSettings.DEFAULT,
                                CycleStage.PUBLISHED,
                                false));
        return id;
    }
}
