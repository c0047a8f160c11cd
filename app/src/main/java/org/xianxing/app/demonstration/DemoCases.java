package org.xianxing.app.demonstration;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xianxing.app.supervision.RewardService;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.CycleRepository;
import org.xianxing.domain.evaluation.CycleStage;
import org.xianxing.domain.evaluation.FrozenRanking;
import org.xianxing.domain.evaluation.RankingRepository;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.supervision.CaseFilter;
import org.xianxing.domain.supervision.CaseKind;
import org.xianxing.domain.supervision.CaseMatter;
import org.xianxing.domain.supervision.CaseRepository;
import org.xianxing.domain.supervision.Rectification;
import org.xianxing.domain.supervision.Reward;
import org.xianxing.domain.supervision.Subject;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskRepository;

/**
 * Invented cases: some on late tasks of Guangxi's plan, one for each zone among the last of the
 * year before, and how far the rewards of the first are.
 */
@Component
class DemoCases {

    private static final Citation OPINIONS = new Citation("闽自贸办〔2021〕1号", "三（二）");
    private static final Citation MECHANISM = new Citation("《福建自贸试验区管理机构运行机制规定》", "二（二）4");

    private final CaseRepository cases;
    private final TaskRepository tasks;
    private final CycleRepository cycles;
    private final RankingRepository rankings;
    private final OrganizationRepository organizations;
    private final RewardService rewards;
    private final InstantSource clock;

    DemoCases(
            CaseRepository cases,
            TaskRepository tasks,
            CycleRepository cycles,
            RankingRepository rankings,
            OrganizationRepository organizations,
            RewardService rewards,
            InstantSource clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.cycles = cycles;
        this.rankings = rankings;
        this.organizations = organizations;
        this.rewards = rewards;
        this.clock = clock;
    }

    /**
     * Loads the cases, unless there are any.
     *
     * @param office who opens, checks and follows
     * @param closer somebody else of the office, who closes
     * @param leader whose instructions there are
     */
    void loadIfMissing(Actor office, Actor closer, Actor leader) {
        if (!cases.list(CaseFilter.ALL).isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Cycle.OFFICE_ZONE);
        DemoCase.People people = new DemoCase.People(office, closer, leader);
        tasks.plans().stream()
                .filter(Plan::demonstration)
                .findFirst()
                .ifPresent(plan -> onTasks(plan, people, today));
        cycles.all().stream()
                .filter(Cycle::demonstration)
                .filter(cycle -> cycle.stage() == CycleStage.PUBLISHED)
                .findFirst()
                .ifPresent(cycle ->
                        rankings.ofCycle(cycle.id())
                                .ifPresent(ranking -> {
                                    afterEvaluation(cycle, ranking, people, today);
                                    reward(cycle, ranking, office);
                                }));
    }

    private DemoCase open(
            CaseMatter matter, DemoCase.People people, LocalDate opened, LocalDate due) {
        return new DemoCase(cases, organizations, people, matter, opened, due);
    }

    // ── tasks ──

    private void onTasks(Plan plan, DemoCase.People people, LocalDate today) {
        List<Task> all = tasks.tasks(plan.id());
        closedOne(plan, all.get(11), people, today);
        task(plan, all.get(13), people, today.minusDays(34))
                .receive(today.minusDays(33))
                .raiseByRule(today.minusDays(21))
                .plan(
                        today.minusDays(19),
                        "演示：跨部门数据接口尚未打通，新业态企业备案口径不一。",
                        List.of(
                                line("每周会商一次，统一备案口径", today.minusDays(6)),
                                line("完成与海关系统的接口联调", today.plusDays(4)),
                                line("在三个片区各落地一家试点企业", today.plusDays(6))))
                .returnPlan(today.minusDays(18), "演示：第二项缺责任处室，请补充。", today.minusDays(12))
                .plan(
                        today.minusDays(16),
                        "演示：跨部门数据接口尚未打通，新业态企业备案口径不一。责任处室：外贸发展处。",
                        List.of(
                                line("每周会商一次，统一备案口径", today.minusDays(6)),
                                line("完成与海关系统的接口联调（外贸发展处）", today.plusDays(4)),
                                line("在三个片区各落地一家试点企业", today.plusDays(6))))
                .acceptPlan(today.minusDays(15))
                .measure(1, today.minusDays(7))
                .askExtension(today.minusDays(1), today.plusDays(20), "演示：海关系统月底升级，接口联调须顺延。");
        task(plan, all.get(39), people, today.minusDays(2));
        task(plan, all.get(2), people, today.minusDays(39))
                .receive(today.minusDays(37))
                .raiseByRule(today.minusDays(26))
                .raiseByRule(today.minusDays(11))
                .instruct(today.minusDays(3), "请省自贸办盯紧，一周内见到方案。");
        task(plan, all.get(24), people, today.minusDays(40))
                .receive(today.minusDays(39))
                .plan(
                        today.minusDays(35),
                        "演示：两个物流园用地指标未落实。",
                        List.of(
                                line("落实用地指标", today.minusDays(12)),
                                line("开通冷链专线", today.minusDays(3))))
                .acceptPlan(today.minusDays(34))
                .measure(1, today.minusDays(14))
                .measure(2, today.minusDays(4))
                .feedBack(today.minusDays(2), "演示：两项措施均已完成，附用地批复和开通纪要。");
        task(plan, all.get(35), people, today.minusDays(52))
                .raiseByRule(today.minusDays(39))
                .raiseByRule(today.minusDays(24))
                .receive(today.minusDays(15))
                .raiseByRule(today.minusDays(12))
                .raiseByRule(today.minusDays(2))
                .note(today.minusDays(1), "演示：约谈分管负责人，要求十日内报送整改措施。");
        directive(people, today);
    }

    private DemoCase task(Plan plan, Task task, DemoCase.People people, LocalDate opened) {
        OrganizationId lead = task.lead().orElseThrow();
        return open(
                        new CaseMatter(
                                CaseKind.LAGGING_TASK,
                                task.title() + "进度滞后",
                                "该任务进度落后于计划。\n请查明原因，提出整改措施，逐条明确完成时限，并附佐证材料报告完成情况。",
                                lead,
                                task.bodies()
                                        .filter(body -> !body.equals(lead))
                                        .distinct()
                                        .limit(3)
                                        .toList(),
                                new Citation("《" + plan.title() + "》", task.clause()),
                                new Subject(
                                        Subject.Kind.TASK,
                                        task.id().value().toString(),
                                        task.title(),
                                        "task/" + task.id().value())),
                        people,
                        opened,
                        opened.plusDays(10))
                .issue(opened);
    }

    private void closedOne(Plan plan, Task task, DemoCase.People people, LocalDate today) {
        LocalDate opened = today.minusDays(90);
        task(plan, task, people, opened)
                .receive(opened.plusDays(1))
                .plan(
                        opened.plusDays(6),
                        "演示：承接项目签约晚于预期。",
                        List.of(line("完成两个加工贸易项目签约", opened.plusDays(40))))
                .acceptPlan(opened.plusDays(7))
                .measure(1, opened.plusDays(36))
                .feedBack(opened.plusDays(38), "演示：两个项目已签约，附协议首页。")
                .check(opened.plusDays(41), "演示：材料齐全，情况属实。")
                .close(opened.plusDays(43))
                .archive(opened.plusDays(45));
    }

    private void directive(DemoCase.People people, LocalDate today) {
        OrganizationId unit =
                tasks.plans().stream()
                        .filter(Plan::demonstration)
                        .flatMap(plan -> tasks.tasks(plan.id()).stream().limit(1))
                        .flatMap(task -> task.lead().stream())
                        .findFirst()
                        .orElseThrow();
        open(
                        new CaseMatter(
                                CaseKind.INSTRUCTION,
                                "报送外资准入负面清单落地情况",
                                "请按批示要求，梳理负面清单外项目落地情况，三日内书面反馈。",
                                unit,
                                List.of(),
                                MECHANISM,
                                Subject.NONE),
                        people,
                        today.minusDays(4),
                        today.plusDays(2))
                .instruct(today.minusDays(4), "请商务厅摸清底数，报一个实数。")
                .issue(today.minusDays(4))
                .receive(today.minusDays(3));
    }

    // ── after the evaluation of last year ──

    private void afterEvaluation(
            Cycle cycle, FrozenRanking ranking, DemoCase.People people, LocalDate today) {
        LocalDate opened = LocalDate.of(cycle.year() + 1, 1, 20);
        List<CaseMatter> matters =
                Rectification.matters(
                                cycle,
                                Optional.of(ranking),
                                cycles.participants(cycle.id()).stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Cycle.Participant::zone,
                                                        Cycle.Participant::reviewer)),
                                "",
                                OPINIONS)
                        .orThrow();
        for (int i = 0; i < matters.size(); i++) {
            rectified(matters.get(i), i, people, opened, today);
        }
    }

    private void rectified(
            CaseMatter matter,
            int number,
            DemoCase.People people,
            LocalDate opened,
            LocalDate today) {
        long span = ChronoUnit.DAYS.between(opened, today);
        boolean finished = number % 2 == 0 && number < 8;
        boolean answered = number == 5;
        boolean silent = number == 7;
        LocalDate first = opened.plusDays(silent ? span - 5 : span / 3);
        LocalDate second = finished ? opened.plusDays(span / 2) : today.minusDays(answered ? 6 : 3);
        LocalDate third =
                finished
                        ? opened.plusDays(2 * span / 3)
                        : today.plusDays(answered ? -2 : number == 1 ? 25 : 9);
        DemoCase tale =
                open(matter, people, opened, opened.plusDays(20))
                        .issue(opened)
                        .receive(opened.plusDays(1 + number % 3));
        LocalDate filed = opened.plusDays(8);
        if (silent) {
            filed = today.minusDays(10);
            tale.raiseUntil(filed.minusDays(1));
        }
        tale.plan(
                        filed,
                        "演示：复制推广起步晚，台账不全，专项成果无人牵头。",
                        List.of(
                                line("建立清单制、责任制、项目制台账", first),
                                line("复制不少于三项专项成果", second),
                                line("与一个自贸片区共建一个平台", third)))
                .acceptPlan(filed.plusDays(1))
                .measure(1, first.minusDays(1));
        if (finished || answered) {
            LocalDate end = third.minusDays(1);
            tale.measure(2, second)
                    .measure(3, third.minusDays(2))
                    .feedBack(end, "演示：三项措施均已完成，附材料。");
            if (finished) {
                tale.check(end.plusDays(2), "演示：逐项核对，情况属实。").close(end.plusDays(3));
            }
            if (number < 4) {
                tale.archive(end.plusDays(4));
            }
        } else if (number % 3 != 0) {
            tale.measure(2, second);
        }
    }

    private static org.xianxing.domain.supervision.Plan.Line line(String text, LocalDate until) {
        return new org.xianxing.domain.supervision.Plan.Line(text, Optional.of(until));
    }

    // ── rewards ──

    private void reward(Cycle cycle, FrozenRanking ranking, Actor office) {
        int year = cycle.year() + 1;
        LocalDate released = LocalDate.of(year, 2, 10);
        List<FrozenRanking.Line> first =
                ranking.marked(org.xianxing.domain.evaluation.Ranking.Mark.REWARD);
        for (int i = 0; i < first.size(); i++) {
            OrganizationId zone = first.get(i).zone();
            if (i < 8) {
                done(
                        rewards.release(
                                office,
                                cycle.id(),
                                zone,
                                Optional.of(released),
                                "演示文号〔" + year + "〕" + (i < 5 ? 6 : 9) + "号"));
            }
            if (i < 5) {
                done(
                        rewards.pay(
                                office,
                                cycle.id(),
                                zone,
                                Optional.of(released.plusDays(12)),
                                "演示凭证" + (1041 + i)));
            }
        }
    }

    private static void done(Outcome<Reward> outcome) {
        Reward unused = outcome.orThrow();
    }
}
