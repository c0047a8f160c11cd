package org.xianxing.app.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xianxing.app.rhythm.WorkdayService;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.rhythm.Exemption;
import org.xianxing.domain.rhythm.ExemptionId;
import org.xianxing.domain.rhythm.PeriodId;
import org.xianxing.domain.rhythm.Report;
import org.xianxing.domain.rhythm.ReportFigures;
import org.xianxing.domain.rhythm.ReportKind;
import org.xianxing.domain.rhythm.ReportPeriod;
import org.xianxing.domain.rhythm.ReportRepository;
import org.xianxing.domain.rhythm.ReportSchedule;
import org.xianxing.domain.rhythm.ReportSection;
import org.xianxing.domain.rhythm.ScheduleId;
import org.xianxing.domain.rhythm.ScheduleRepository;
import org.xianxing.domain.rhythm.Shift;
import org.xianxing.domain.rhythm.Span;
import org.xianxing.domain.rhythm.Timing;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskRepository;

/**
 * The reporting rules of the two documents at work for some months: the rules and the units are
 * theirs, what was sent, when and by whom is invented and marked so.
 */
@Component
class DemoRhythm {

    private static final String FUJIAN = "福建自贸试验区管理机构运行机制规定";
    private static final String GUANGXI = "中国（广西）自由贸易试验区建设实施方案";
    private static final int DAYS_BACK = 150;
    private static final int DAYS_AHEAD = 100;
    private static final long SEED = 20150501;

    private final ScheduleRepository schedules;
    private final ReportRepository reports;
    private final OrganizationRepository organizations;
    private final TaskRepository tasks;
    private final WorkdayService workdays;
    private final InstantSource clock;

    DemoRhythm(
            ScheduleRepository schedules,
            ReportRepository reports,
            OrganizationRepository organizations,
            TaskRepository tasks,
            WorkdayService workdays,
            InstantSource clock) {
        this.schedules = schedules;
        this.reports = reports;
        this.organizations = organizations;
        this.tasks = tasks;
        this.workdays = workdays;
        this.clock = clock;
    }

    /** Loads schedules and reports, unless there is a schedule already. */
    void loadIfMissing() {
        if (!schedules.schedules().isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Cycle.OFFICE_ZONE);
        List<OrganizationId> areas = ids(organizations.all(OrganizationKind.FTZ_AREA));
        List<OrganizationId> groups = ids(organizations.all(OrganizationKind.TOPIC_GROUP));
        List<OrganizationId> both =
                java.util.stream.Stream.concat(groups.stream(), areas.stream()).toList();
        LocalDate first = today.minusDays(DAYS_BACK);
        Timing monday = new Timing.Weeks(1, DayOfWeek.MONDAY);
        Timing fifth = new Timing.Months(1, 5, true);
        Optional<LocalTime> noon = Optional.of(LocalTime.NOON);
        ReportSchedule areaWeeks =
                schedule(
                        ReportKind.WEEKLY,
                        "片区每周工作情况",
                        FUJIAN + " 二（二）2",
                        monday,
                        noon,
                        first,
                        areas,
                        List.of());
        tell(areaWeeks, today);
        tell(
                schedule(
                        ReportKind.WEEKLY,
                        "专题组每周工作情况",
                        FUJIAN + " 二（一）4",
                        monday,
                        noon,
                        first,
                        groups,
                        List.of()),
                today);
        tell(
                schedule(
                        ReportKind.BIWEEKLY,
                        "两周协调事项",
                        FUJIAN + " 二、二（三）2",
                        new Timing.Weeks(2, DayOfWeek.MONDAY),
                        noon,
                        first,
                        areas,
                        groups),
                today);
        tell(
                schedule(
                        ReportKind.MONTHLY,
                        "月度小结",
                        FUJIAN + " 二（一）4、二（二）2",
                        fifth,
                        Optional.empty(),
                        first,
                        both,
                        List.of()),
                today);
        tell(
                schedule(
                        ReportKind.EVALUATION,
                        "四月评估",
                        FUJIAN + " 二（截止日文件未定，演示取次月10日）",
                        new Timing.Months(4, 10, true),
                        Optional.empty(),
                        LocalDate.of(today.minusDays(DAYS_BACK).getYear(), 1, 1),
                        both,
                        List.of()),
                today);
        tell(
                schedule(
                        ReportKind.QUARTERLY,
                        "成员单位季度信息",
                        GUANGXI + " 附件四（三）2",
                        new Timing.Months(3, 20, false),
                        Optional.empty(),
                        first,
                        members(),
                        List.of()),
                today);
        exempt(areas.getLast(), areaWeeks.id(), today);
    }

    private static List<OrganizationId> ids(List<Organization> bodies) {
        return bodies.stream().map(Organization::id).toList();
    }

    /** Those who lead tasks of the plan. */
    private List<OrganizationId> members() {
        return tasks.plans().stream()
                .map(Plan::id)
                .flatMap(id -> tasks.tasks(id).stream())
                .flatMap(task -> task.lead().stream())
                .distinct()
                .toList();
    }

    private static ReportSchedule schedule(
            ReportKind kind,
            String name,
            String basis,
            Timing timing,
            Optional<LocalTime> cutoff,
            LocalDate first,
            List<OrganizationId> units,
            List<OrganizationId> copies) {
        return new ReportSchedule(
                ScheduleId.random(),
                1,
                kind,
                name,
                basis,
                timing,
                cutoff,
                Shift.NEXT,
                first,
                Optional.empty(),
                units,
                copies);
    }

    private void tell(ReportSchedule schedule, LocalDate today) {
        if (schedule.units().isEmpty()) {
            return;
        }
        schedules.add(schedule);
        List<ReportPeriod> periods =
                schedule.periods(today.plusDays(DAYS_AHEAD), workdays.workdays());
        int unusedPeriods = schedules.add(periods);
        List<PeriodId> ids = periods.stream().map(ReportPeriod::id).toList();
        int unusedDebts = schedules.oblige(ids);
        SplittableRandom random = new SplittableRandom(SEED + schedule.name().hashCode());
        for (ReportPeriod period : periods) {
            for (OrganizationId unit : schedule.units()) {
                send(schedule, period, unit, random.split());
            }
        }
    }

    private void send(
            ReportSchedule schedule,
            ReportPeriod period,
            OrganizationId unit,
            SplittableRandom random) {
        Instant now = clock.instant();
        int luck = random.nextInt(100);
        boolean inTime = luck < 86;
        LocalDate day =
                inTime ? period.due() : workdays.workdays().onOrAfter(period.due().plusDays(1));
        Instant at =
                day.atTime(LocalTime.of(8, 35))
                        .plusMinutes(random.nextInt(inTime ? 200 : 480))
                        .atZone(Cycle.OFFICE_ZONE)
                        .toInstant();
        boolean missing = luck >= 94;
        if (missing || at.isAfter(now)) {
            return;
        }
        String person = "演示填报人";
        Report sent =
                Report.blank(period.id(), unit)
                        .saying(texts(schedule, period, random), List.of())
                        .sent(
                                new AccountId(
                                        UUID.nameUUIDFromBytes(
                                                ("demo reporter " + unit.value())
                                                        .getBytes(StandardCharsets.UTF_8))),
                                new Report.Stamp(person, at.truncatedTo(ChronoUnit.MICROS)),
                                figures(unit, period, random));
        reports.add(sent);
        Instant readAt = at.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(random.nextInt(180)));
        if (at.isAfter(now.minus(Duration.ofDays(4)))) {
            return;
        }
        Report.Stamp stamp = new Report.Stamp("郑明辉", readAt.truncatedTo(ChronoUnit.MICROS));
        boolean returned = luck % 9 == 0 && at.isAfter(now.minus(Duration.ofDays(30)));
        reports.update(
                returned
                        ? sent.updated().returned(stamp, "演示：请补充本期任务的完成数字和佐证。")
                        : sent.updated().read(stamp));
        if (luck % 13 == 0) {
            reports.add(
                    new Report.Comment(
                            sent.id(),
                            organizations.all(OrganizationKind.PROVINCE_OFFICE).getFirst().id(),
                            "郑明辉",
                            stamp.at(),
                            "演示：进展清楚，问题请同步提请专题组协调。"));
        }
    }

    private static Map<ReportSection, String> texts(
            ReportSchedule schedule, ReportPeriod period, SplittableRandom random) {
        Map<ReportSection, String> texts = new EnumMap<>(ReportSection.class);
        int meetings = 1 + random.nextInt(3);
        int measures = 1 + random.nextInt(4);
        for (ReportSection section : schedule.kind().sections()) {
            texts.put(
                    section,
                    switch (section) {
                        case PROGRESS ->
                                "演示：召开推进会 %d 次，推动 %d 项试点举措落地；自 %s 起的各项任务按节点推进。"
                                        .formatted(meetings, measures, period.span().first());
                        case RESULTS -> "演示：形成可复制的创新举措 %d 项，1 项报专题组审核。".formatted(measures);
                        case PROBLEMS -> "演示：跨部门数据接口尚未打通，影响 1 项任务；拟每周会商一次，月底前完成联调。";
                        case REQUESTS -> "演示：请专题组协调数据接口和系统对接事宜。";
                        case NEXT -> "演示：继续推进 %d 项在办任务，完成实施细则征求意见。".formatted(measures + 1);
                    });
        }
        return texts;
    }

    /** Those of the plan for who leads tasks of it; invented ones for the rest. */
    private ReportFigures figures(
            OrganizationId unit, ReportPeriod period, SplittableRandom random) {
        List<Task> led =
                tasks.tasksOf(unit).stream()
                        .filter(task -> task.lead().filter(unit::equals).isPresent())
                        .toList();
        if (!led.isEmpty()) {
            return ReportFigures.of(led, period.due());
        }
        int all = 6 + Math.floorMod(unit.value().hashCode(), 9);
        int done = random.nextInt(all / 2 + 1);
        int late = random.nextInt(3);
        return new ReportFigures(all, done, late, Math.min(2, all - done - late));
    }

    private void exempt(OrganizationId unit, ScheduleId schedule, LocalDate today) {
        schedules.add(
                new Exemption(
                        ExemptionId.random(),
                        1,
                        unit,
                        Optional.of(schedule),
                        new Span(today.minusDays(3), today.plusDays(25)),
                        "演示：机构筹建期间人员未到位",
                        "郑明辉",
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
