package org.xianxing.app.demonstration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xianxing.app.coordination.DecisionService;
import org.xianxing.app.coordination.MinutesPrinting;
import org.xianxing.app.rhythm.WorkdayService;
import org.xianxing.domain.coordination.AgendaItem;
import org.xianxing.domain.coordination.Deadlines;
import org.xianxing.domain.coordination.DecisionId;
import org.xianxing.domain.coordination.DecisionTask;
import org.xianxing.domain.coordination.DocumentContent;
import org.xianxing.domain.coordination.DocumentKind;
import org.xianxing.domain.coordination.DocumentRepository;
import org.xianxing.domain.coordination.DocumentTransitions;
import org.xianxing.domain.coordination.FiledDocument;
import org.xianxing.domain.coordination.Matter;
import org.xianxing.domain.coordination.MatterContent;
import org.xianxing.domain.coordination.MatterKind;
import org.xianxing.domain.coordination.MatterRepository;
import org.xianxing.domain.coordination.MatterTransitions;
import org.xianxing.domain.coordination.MatterTransitions.Act;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingDecision;
import org.xianxing.domain.coordination.MeetingKind;
import org.xianxing.domain.coordination.MeetingPlan;
import org.xianxing.domain.coordination.MeetingRepository;
import org.xianxing.domain.coordination.MeetingTransitions;
import org.xianxing.domain.coordination.NumberRepository;
import org.xianxing.domain.coordination.Participant;
import org.xianxing.domain.coordination.Participant.Attendance;
import org.xianxing.domain.coordination.Series;
import org.xianxing.domain.coordination.Step;
import org.xianxing.domain.coordination.StepKind;
import org.xianxing.domain.coordination.StepRepository;
import org.xianxing.domain.coordination.TimeLimits;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.AttachmentRepository;
import org.xianxing.domain.shared.FileStore;

/** Invented needs and problems, meetings and filed documents, each in another state. */
@Component
class DemoCoordination {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    static final String GROUP = "福建自贸试验区贸易专题组";
    private static final String INVESTMENT = "福建自贸试验区投资专题组";
    private static final String XIAMEN = "福建自贸试验区厦门片区管委会";
    private static final String FUZHOU = "福建自贸试验区福州片区管委会";
    private static final String PINGTAN = "福建自贸试验区平潭片区管委会";

    private final MatterRepository matters;
    private final MeetingRepository meetings;
    private final DocumentRepository documents;
    private final StepRepository steps;
    private final NumberRepository numbers;
    private final AttachmentRepository attachments;
    private final OrganizationRepository organizations;
    private final FileStore files;
    private final WorkdayService workdays;
    private final MinutesPrinting printing;
    private final DecisionService decisions;
    private final DemoEvidence papers;
    private final InstantSource clock;
    private int minutes;

    DemoCoordination(
            MatterRepository matters,
            MeetingRepository meetings,
            DocumentRepository documents,
            StepRepository steps,
            NumberRepository numbers,
            AttachmentRepository attachments,
            OrganizationRepository organizations,
            FileStore files,
            WorkdayService workdays,
            MinutesPrinting printing,
            DecisionService decisions,
            DemoEvidence papers,
            InstantSource clock) {
        this.matters = matters;
        this.meetings = meetings;
        this.documents = documents;
        this.steps = steps;
        this.numbers = numbers;
        this.attachments = attachments;
        this.organizations = organizations;
        this.files = files;
        this.workdays = workdays;
        this.printing = printing;
        this.decisions = decisions;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * Adds them where there are none.
     *
     * @param office who follows them for the office
     */
    void loadIfMissing(Actor office) {
        if (!matters.all().isEmpty()) {
            return;
        }
        Matter led = matters();
        documents();
        meetings(office, led);
    }

    // ── who and when ──

    private Organization named(String name) {
        return organizations.all(OrganizationKind.values()).stream()
                .filter(body -> body.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the registry lacks " + name));
    }

    private OrganizationId id(String name) {
        return named(name).id();
    }

    private Organization office() {
        return organizations.all(OrganizationKind.PROVINCE_OFFICE).getFirst();
    }

    private LocalDate daysAgo(int days) {
        return LocalDate.ofInstant(clock.instant(), Cycle.OFFICE_ZONE).minusDays(days);
    }

    /** A moment of a workday, so many days ago, each later than the one before of that day. */
    private Instant at(int daysAgo) {
        minutes = (minutes + 3) % 180;
        LocalDate day = workdays.workdays().onOrBefore(daysAgo(daysAgo));
        Instant moment =
                day.atTime(MORNING).plusMinutes(minutes).atZone(Cycle.OFFICE_ZONE).toInstant();
        Instant latest = clock.instant().minusSeconds(60);
        return moment.isAfter(latest) ? latest : moment;
    }

    private static Signature by(Organization body, Instant at) {
        AccountId account =
                new AccountId(
                        UUID.nameUUIDFromBytes(
                                ("demo handler " + body.id().value())
                                        .getBytes(StandardCharsets.UTF_8)));
        return new Signature(account, "演示经办人", body.shortName(), at);
    }

    private Deadlines deadlines() {
        return new Deadlines(TimeLimits.INITIAL, workdays.workdays());
    }

    private void step(
            UUID subject,
            StepKind kind,
            Signature by,
            String text,
            Optional<Instant> until,
            boolean late) {
        steps.add(new Step(subject, steps.of(subject).size() + 1, kind, by, text, until, late));
    }

    // ── matters ──

    /** One matter, step by step. */
    private final class Story {

        private Matter current;

        Story(
                MatterKind kind,
                String raiser,
                Optional<String> group,
                String title,
                String situation,
                String wanted,
                int daysAgo) {
            Organization body = named(raiser);
            Signature by = by(body, at(daysAgo));
            List<OrganizationId> groups =
                    organizations.all(OrganizationKind.TOPIC_GROUP).stream()
                            .map(Organization::id)
                            .toList();
            current =
                    MatterTransitions.raise(
                                    new MatterTransitions.Raised(
                                            new MatterContent(
                                                    kind,
                                                    title,
                                                    situation,
                                                    wanted,
                                                    group.map(DemoCoordination.this::id),
                                                    Optional.empty()),
                                            body.id(),
                                            office().id(),
                                            by,
                                            true),
                                    body.kind(),
                                    groups,
                                    deadlines())
                            .orThrow();
            matters.add(current);
            step(current.id().value(), StepKind.RAISED, by, "", current.due(), false);
        }

        Story act(Act act, int daysAgo, String text) {
            Instant at = at(daysAgo);
            return stored(
                    MatterTransitions.act(current, act, text, deadlines(), at).orThrow(),
                    act,
                    act.step(),
                    at,
                    text);
        }

        Story convene(Act act, int daysAgo, String text, String... bodies) {
            Instant at = at(daysAgo);
            List<OrganizationId> called =
                    java.util.Arrays.stream(bodies).map(DemoCoordination.this::id).toList();
            return stored(
                    MatterTransitions.convene(current, act, called, text, deadlines(), at)
                            .orThrow(),
                    act,
                    StepKind.MET,
                    at,
                    text);
        }

        private Story stored(Matter next, Act act, StepKind kind, Instant at, String text) {
            boolean late = current.isLate(at);
            matters.update(next);
            OrganizationId acting =
                    switch (act.party()) {
                        case RAISER -> current.raiser();
                        case GROUP -> current.content().group().orElse(current.office());
                        case OFFICE -> current.office();
                    };
            step(
                    next.id().value(),
                    kind,
                    by(organizations.find(acting).orElseThrow(), at),
                    text,
                    next.due(),
                    late);
            current = matters.find(next.id()).orElseThrow();
            return this;
        }
    }

    /** The last one that is with the leading group, for the agenda of a meeting. */
    private Matter matters() {
        new Story(
                MatterKind.NEED,
                DemoZones.SHOWN,
                Optional.of(GROUP),
                "跨境电商零售出口申报增加园区集中申报点",
                "区内 46 家跨境电商企业需到 38 公里外的口岸现场申报，单票平均耗时 4.5 小时，旺季积压明显。",
                "支持在园区设立集中申报点，由海关派驻监管，申报和查验在区内完成。",
                1);
        new Story(
                        MatterKind.PROBLEM,
                        DemoZones.SHOWN,
                        Optional.of(GROUP),
                        "保税维修进口旧件审批环节多、周期长",
                        "保税维修企业进口旧件需逐票审批，平均 22 天，客户订单流向区外。前期已向市级部门反映，需省级部门协调。",
                        "建议制定保税维修产品清单，清单内旧件改为备案，由片区会同海关实施监管。",
                        16)
                .act(Act.RECEIVE, 15, "");
        new Story(
                        MatterKind.PROBLEM,
                        DemoZones.AMONG_THE_LAST,
                        Optional.of(GROUP),
                        "国际贸易“单一窗口”数据不能回传园区系统",
                        "企业在“单一窗口”申报的数据不能回传园区服务平台，企业需要重复填报 17 个字段。",
                        "开放“单一窗口”数据接口，按企业授权回传申报状态。",
                        8)
                .act(Act.RECEIVE, 7, "")
                .convene(
                        Act.CONVENE,
                        3,
                        "召集省商务厅、福州海关等单位开会协商，原则同意开放申报状态查询接口，由口岸数据公司测算改造工作量。",
                        FUZHOU,
                        XIAMEN);
        new Story(
                        MatterKind.NEED,
                        DemoZones.SHOWN,
                        Optional.of(GROUP),
                        "外贸综合服务企业代办退税备案条件",
                        "两家外贸综合服务企业因注册地与办公地不一致，无法办理代办退税备案。",
                        "明确园区内“一址多照”企业可以办理代办退税备案。",
                        20)
                .act(Act.RECEIVE, 19, "")
                .convene(Act.CONVENE, 15, "书面征求税务、市场监管部门意见。", FUZHOU)
                .act(Act.ANSWER, 2, "经与税务、市场监管部门协商一致：园区内企业凭管委会出具的场所证明，可以按实际办公地办理代办退税备案，自下月起执行。");
        Story led =
                new Story(
                                MatterKind.PROBLEM,
                                XIAMEN,
                                Optional.of(INVESTMENT),
                                "飞机融资租赁资产跨区转移的税务管辖",
                                "融资租赁项目公司的飞机资产在片区之间转移时，两地对税款入库级次理解不一，影响 3 个项目落地。",
                                "由省级明确片区之间资产转移的税款分享办法。",
                                34)
                        .act(Act.RECEIVE, 33, "")
                        .convene(Act.CONVENE, 29, "召集三个片区和税务部门协商，对分享比例未能达成一致。", FUZHOU, PINGTAN)
                        .act(Act.FORWARD, 20, "涉及三个片区的财政利益，超出专题组协调权限，建议由领导小组决定。")
                        .act(Act.TAKE_UP, 19, "")
                        .act(Act.SUBMIT, 6, "已征求财政、税务部门意见，形成两套方案，提请领导小组研究。");
        new Story(
                        MatterKind.NEED,
                        FUZHOU,
                        Optional.of(INVESTMENT),
                        "外商投资企业登记使用港澳公证文书简版",
                        "香港投资者提交的公证文书全文认证时间长，影响登记时效。",
                        "允许使用简版公证文书办理登记。",
                        60)
                .act(Act.RECEIVE, 59, "")
                .convene(Act.CONVENE, 55, "召集市场监管、司法行政部门协商。", XIAMEN)
                .act(Act.ANSWER, 50, "经协商，自即日起片区内登记机关接受简版公证文书。")
                .act(Act.CONFIRM, 48, "");
        new Story(
                MatterKind.IMPORTANT,
                PINGTAN,
                Optional.of(GROUP),
                "对台小额商品交易市场受台风影响临时闭市",
                "受台风影响，对台小额商品交易市场昨日 18 时起临时闭市，商户和货物已转移，无人员伤亡，预计 2 天内恢复。",
                "",
                0);
        return led.current;
    }

    // ── documents ──

    private Attachment paper(String title, String by, Instant at) {
        byte[] content = papers.document(title, by);
        try {
            FileStore.Stored stored =
                    files.put(new ByteArrayInputStream(content), EvidenceFile.MAXIMUM_SIZE);
            return new Attachment(
                    UUID.randomUUID(),
                    "",
                    title + ".pdf",
                    "application/pdf",
                    stored.size(),
                    stored.digest(),
                    "演示经办人",
                    at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FiledDocument filed(
            DocumentKind kind,
            String filer,
            String group,
            String title,
            String number,
            String explanation,
            int daysAgo) {
        Organization body = named(filer);
        Instant at = at(daysAgo);
        FiledDocument document =
                DocumentTransitions.file(
                                new DocumentTransitions.Filed(
                                        new DocumentContent(
                                                kind,
                                                title,
                                                explanation,
                                                number,
                                                Optional.of(id(group)),
                                                List.of()),
                                        body.id(),
                                        office().id(),
                                        by(body, at),
                                        true),
                                List.of(id(group)),
                                false,
                                1,
                                deadlines())
                        .orThrow();
        documents.add(document);
        step(document.id().value(), StepKind.FILED, by(body, at), "", document.due(), false);
        attachments.add(
                paper(title, body.name(), at).of(Step.attachmentSubject(document.id().value(), 1)));
        return document;
    }

    private FiledDocument pass(
            FiledDocument document,
            DocumentTransitions.Act act,
            Organization acting,
            int daysAgo,
            String text) {
        Instant at = at(daysAgo);
        FiledDocument next =
                DocumentTransitions.act(document, act, text, deadlines(), at).orThrow();
        return stored(document, next, act, by(acting, at), text);
    }

    private FiledDocument stored(
            FiledDocument before,
            FiledDocument next,
            DocumentTransitions.Act act,
            Signature by,
            String text) {
        documents.update(next);
        step(next.id().value(), act.step(), by, text, next.due(), before.isLate(by.at()));
        return documents.find(next.id()).orElseThrow();
    }

    private void conclude(
            FiledDocument document, DocumentTransitions.Act act, int daysAgo, String text) {
        Instant at = at(daysAgo);
        LocalDate day = workdays.workdays().onOrBefore(daysAgo(daysAgo));
        stored(
                document,
                DocumentTransitions.concluded(
                        document,
                        numbers.next(Series.of(document.content().kind()), day.getYear()),
                        day),
                act,
                by(office(), at),
                text);
    }

    private void documents() {
        Organization trade = named(GROUP);
        filed(
                DocumentKind.APPROVAL,
                XIAMEN,
                GROUP,
                "保税维修业务试点方案",
                "",
                "在厦门片区试点保税维修产品清单管理，拟用两年时间形成可复制经验。已征求海关、税务意见。",
                2);
        FiledDocument led =
                filed(
                        DocumentKind.APPROVAL,
                        FUZHOU,
                        GROUP,
                        "跨境电商零售进口退货中心仓试点方案",
                        "",
                        "设立退货中心仓，消费者退货在区内分拣后重新上架。",
                        18);
        led = pass(led, DocumentTransitions.Act.GROUP_PASS, trade, 14, "方案可行，建议明确退货时限。");
        pass(led, DocumentTransitions.Act.OFFICE_PASS, office(), 9, "已汇总有关单位意见。");
        FiledDocument done =
                filed(
                        DocumentKind.APPROVAL,
                        PINGTAN,
                        GROUP,
                        "对台小额商品交易市场管理试点方案",
                        "",
                        "明确交易商品目录、免税额度和风险防控措施。",
                        50);
        done = pass(done, DocumentTransitions.Act.GROUP_PASS, trade, 46, "同意。");
        done = pass(done, DocumentTransitions.Act.OFFICE_PASS, office(), 42, "同意提交。");
        conclude(done, DocumentTransitions.Act.APPROVE, 30, "领导小组会议审定，同意试点。");
        filed(
                DocumentKind.RECORD,
                XIAMEN,
                INVESTMENT,
                "厦门片区融资租赁业务操作规程",
                "演示自贸〔2026〕12号",
                "已印发片区各单位执行，现按规定报送备案。",
                3);
        FiledDocument recorded =
                filed(
                        DocumentKind.RECORD,
                        FUZHOU,
                        GROUP,
                        "福州片区跨境电商监管实施细则",
                        "演示榕自贸〔2026〕7号",
                        "已印发执行，现报送备案。",
                        30);
        conclude(recorded, DocumentTransitions.Act.PUT_ON_RECORD, 26, "");
        FiledDocument returned =
                filed(
                        DocumentKind.RECORD,
                        DemoZones.SHOWN,
                        GROUP,
                        "园区复制推广改革试点经验工作细则",
                        "演示园管〔2026〕3号",
                        "已印发执行，现报送备案。",
                        6);
        pass(returned, DocumentTransitions.Act.OFFICE_RETURN, office(), 3, "第五条引用的文件已废止，请修改后重新报送。");
    }

    // ── meetings ──

    private MeetingDecision decided(
            String text, Optional<String> lead, List<String> units, Optional<LocalDate> due) {
        return new MeetingDecision(
                DecisionId.random(),
                text,
                lead.map(this::id),
                units.stream().map(this::id).toList(),
                due,
                Optional.empty());
    }

    private Meeting planned(Actor office, MeetingPlan plan, int daysAgo) {
        Signature by =
                new Signature(
                        office.account(),
                        office.displayName(),
                        office.organizationName(),
                        at(daysAgo));
        Meeting meeting =
                MeetingTransitions.plan(plan, office.organization(), true, by, true).orThrow();
        meetings.add(meeting);
        step(meeting.id().value(), StepKind.PLANNED, by, "", Optional.empty(), false);
        return meetings.find(meeting.id()).orElseThrow();
    }

    private Meeting held(
            Actor office, MeetingPlan plan, int daysAgo, MeetingTransitions.Written written) {
        Meeting meeting = planned(office, plan, daysAgo + 5);
        Signature by = by(office(), at(daysAgo));
        Meeting held = MeetingTransitions.hold(meeting, clock.instant()).orThrow();
        meetings.update(held);
        step(held.id().value(), StepKind.HELD, by, "", Optional.empty(), false);
        Meeting stored = meetings.find(held.id()).orElseThrow();
        meetings.update(MeetingTransitions.write(stored, written).orThrow());
        step(held.id().value(), StepKind.MINUTES_WRITTEN, by, "", Optional.empty(), false);
        return meetings.find(held.id()).orElseThrow();
    }

    private Meeting issued(Meeting meeting, int daysAgo) {
        LocalDate day = workdays.workdays().onOrBefore(daysAgo(daysAgo));
        Meeting issued = meeting.issuedAs(numbers.next(Series.MINUTES, day.getYear()));
        meetings.update(issued);
        step(
                issued.id().value(),
                StepKind.MINUTES_ISSUED,
                by(office(), at(daysAgo)),
                "",
                Optional.empty(),
                false);
        printing.keep(issued, day);
        return meetings.find(issued.id()).orElseThrow();
    }

    private Instant begins(int daysAgo) {
        return workdays.workdays()
                .onOrBefore(daysAgo(daysAgo))
                .atTime(LocalTime.of(9, 0))
                .atZone(Cycle.OFFICE_ZONE)
                .toInstant();
    }

    private MeetingPlan plan(
            MeetingKind kind,
            String title,
            int daysAgo,
            List<AgendaItem> agenda,
            String... invited) {
        List<Participant> people =
                new java.util.ArrayList<>(
                        java.util.Arrays.stream(invited)
                                .map(name -> Participant.invited(id(name)))
                                .toList());
        return new MeetingPlan(
                kind,
                title,
                Optional.of(begins(daysAgo)),
                "省商务厅 7 楼会议室",
                kind == MeetingKind.LEADING_GROUP ? "领导小组组长" : "省自贸办主任",
                agenda,
                people);
    }

    private static List<Participant> present(MeetingPlan plan) {
        List<Participant> people = new java.util.ArrayList<>();
        for (Participant invited : plan.participants()) {
            people.add(
                    people.isEmpty()
                            ? invited.was("演示处室负责人", Attendance.REPRESENTED)
                            : invited.was("演示负责人", Attendance.PRESENT));
        }
        return people;
    }

    private void meetings(Actor office, Matter led) {
        MeetingPlan exchange =
                plan(
                        MeetingKind.EXCHANGE,
                        "三片区改革创新经验交流会",
                        40,
                        List.of(AgendaItem.of("交流保税监管创新做法"), AgendaItem.of("统一试点项目名称")),
                        FUZHOU,
                        XIAMEN,
                        PINGTAN);
        issued(
                held(
                        office,
                        exchange,
                        40,
                        new MeetingTransitions.Written(
                                present(exchange),
                                "三个片区分别介绍了保税监管、商事登记、对台合作的做法。\n会议认为，三个片区共同实施的试点项目应统一名称，内容可以有差异。",
                                List.of(
                                        decided(
                                                "统一三个片区“一线放开”试点项目名称，形成对照表报省自贸办",
                                                Optional.of(FUZHOU),
                                                List.of(XIAMEN, PINGTAN),
                                                Optional.of(daysAgo(-20)))))),
                36);
        MeetingPlan coordination =
                plan(
                        MeetingKind.COORDINATION,
                        "贸易便利化专题协调会",
                        12,
                        List.of(AgendaItem.of("“单一窗口”数据回传有关问题"), AgendaItem.of("代办退税备案有关问题")),
                        GROUP,
                        FUZHOU,
                        XIAMEN,
                        DemoZones.SHOWN);
        Meeting minutes =
                issued(
                        held(
                                office,
                                coordination,
                                12,
                                new MeetingTransitions.Written(
                                        present(coordination),
                                        "会议听取了贸易专题组关于“单一窗口”数据回传和代办退税备案有关情况的汇报，与会单位进行了讨论。\n"
                                                + "会议指出，要坚持企业需求导向，能由部门协商解决的，当场明确责任和时限。",
                                        List.of(
                                                decided(
                                                        "开放“单一窗口”申报状态查询接口，供园区服务平台按企业授权调用",
                                                        Optional.of(GROUP),
                                                        List.of(FUZHOU, XIAMEN),
                                                        Optional.of(daysAgo(-30))),
                                                decided(
                                                        "梳理重复填报字段，提出精简清单",
                                                        Optional.of(XIAMEN),
                                                        List.of(FUZHOU),
                                                        Optional.of(daysAgo(-15))),
                                                decided(
                                                        "研究代办退税备案“一址多照”适用范围",
                                                        Optional.empty(),
                                                        List.of(),
                                                        Optional.empty())))),
                        9);
        decisions
                .makeTask(
                        office,
                        minutes.id(),
                        minutes.decisions().getFirst().id(),
                        DecisionTask.AS_DECIDED,
                        Optional.empty())
                .orThrow();
        MeetingPlan last =
                plan(
                        MeetingKind.OFFICE,
                        "省自贸办主任办公会议",
                        3,
                        List.of(AgendaItem.of("听取重点试验任务进展"), AgendaItem.of("研究下一阶段督办安排")),
                        GROUP,
                        INVESTMENT);
        held(
                office,
                last,
                3,
                new MeetingTransitions.Written(
                        last.participants(),
                        "会议听取了重点试验任务进展情况，研究了下一阶段督办安排。",
                        List.of(
                                decided(
                                        "对滞后任务逐项说明原因，提出整改措施",
                                        Optional.of(GROUP),
                                        List.of(INVESTMENT),
                                        Optional.of(daysAgo(-10))))));
        planned(
                office,
                plan(
                        MeetingKind.COORDINATION,
                        "保税维修业务专题协调会",
                        -6,
                        List.of(AgendaItem.of("保税维修进口旧件审批有关问题")),
                        GROUP,
                        XIAMEN,
                        DemoZones.SHOWN),
                1);
        planned(
                office,
                plan(
                        MeetingKind.LEADING_GROUP,
                        "领导小组第二次会议",
                        -18,
                        List.of(
                                new AgendaItem(
                                        led.content().title(),
                                        Optional.of(led.raiser()),
                                        Optional.of(led.id()),
                                        Optional.empty())),
                        GROUP,
                        INVESTMENT,
                        FUZHOU,
                        XIAMEN,
                        PINGTAN),
                2);
    }
}
