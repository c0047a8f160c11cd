package org.xianxing.db.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
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
import org.xianxing.db.organization.OrganizationRepositories;
import org.xianxing.db.task.TaskRepositories;
import org.xianxing.domain.coordination.AgendaItem;
import org.xianxing.domain.coordination.DecisionId;
import org.xianxing.domain.coordination.DocumentContent;
import org.xianxing.domain.coordination.DocumentId;
import org.xianxing.domain.coordination.DocumentKind;
import org.xianxing.domain.coordination.DocumentRepository;
import org.xianxing.domain.coordination.DocumentState;
import org.xianxing.domain.coordination.FiledDocument;
import org.xianxing.domain.coordination.GivenNumber;
import org.xianxing.domain.coordination.Limit;
import org.xianxing.domain.coordination.Matter;
import org.xianxing.domain.coordination.MatterContent;
import org.xianxing.domain.coordination.MatterId;
import org.xianxing.domain.coordination.MatterKind;
import org.xianxing.domain.coordination.MatterRepository;
import org.xianxing.domain.coordination.MatterState;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingDecision;
import org.xianxing.domain.coordination.MeetingId;
import org.xianxing.domain.coordination.MeetingKind;
import org.xianxing.domain.coordination.MeetingPlan;
import org.xianxing.domain.coordination.MeetingRepository;
import org.xianxing.domain.coordination.MeetingState;
import org.xianxing.domain.coordination.Participant;
import org.xianxing.domain.coordination.Series;
import org.xianxing.domain.coordination.Step;
import org.xianxing.domain.coordination.StepKind;
import org.xianxing.domain.coordination.StepRepository;
import org.xianxing.domain.coordination.TimeLimitRepository;
import org.xianxing.domain.coordination.TimeLimits;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.DivisionCode;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.ZoneLevel;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.PlanId;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskId;

/** Matters, meetings and documents come back as stored, and nobody overwrites unseen. */
class CoordinationRepositoriesTest {

    private static final Instant NOW = Instant.parse("2027-01-15T04:00:00.123456Z");
    private static final Instant DUE = Instant.parse("2027-02-01T09:30:00Z");
    private static final OrganizationId OFFICE = OrganizationId.random();
    private static final OrganizationId ZONE = OrganizationId.random();
    private static final OrganizationId GROUP = OrganizationId.random();
    private static final Signature PERSON = new Signature(AccountId.random(), "陈丽", "青岚", NOW);

    private static TestDatabase test;
    private static MatterRepository matters;
    private static MeetingRepository meetings;
    private static DocumentRepository documents;
    private static StepRepository steps;
    private static TimeLimitRepository limits;

    @BeforeAll
    static void make_a_database() {
        test = TestDatabase.create();
        matters = CoordinationRepositories.matters(test.database().dsl());
        meetings = CoordinationRepositories.meetings(test.database().dsl());
        documents = CoordinationRepositories.documents(test.database().dsl());
        steps = CoordinationRepositories.steps(test.database().dsl());
        limits = CoordinationRepositories.limits(test.database().dsl());
    }

    @BeforeEach
    void three_bodies() {
        test.clear();
        test.execute("insert into division values ('350000', '福建省', 'PROVINCE', null, '', '')");
        organization(OFFICE, "省自贸办", OrganizationKind.PROVINCE_OFFICE);
        organization(ZONE, "青岚经济开发区", OrganizationKind.ECONOMIC_ZONE);
        organization(GROUP, "贸易专题组", OrganizationKind.TOPIC_GROUP);
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

    private static Task aTask() {
        PlanId plan = PlanId.random();
        Task task =
                new Task(
                        TaskId.random(),
                        0,
                        plan,
                        Optional.empty(),
                        0,
                        1,
                        "1",
                        "推进",
                        "推进",
                        "",
                        "",
                        Task.Schedule.OPEN,
                        List.of(),
                        List.of(),
                        Optional.empty());
        TaskRepositories.tasks(test.database())
                .add(
                        new Plan(
                                plan,
                                0,
                                "方案",
                                "",
                                Optional.empty(),
                                "会议",
                                PlanState.RELEASED,
                                false,
                                List.of()),
                        List.of(task));
        return task;
    }

    private static Matter aMatter(MatterKind kind, MatterState state, Optional<TaskId> task) {
        return new Matter(
                MatterId.random(),
                0,
                new MatterContent(kind, "题目", "情况", "结果", Optional.of(GROUP), task),
                ZONE,
                OFFICE,
                Matter.Holder.OFFICE,
                state,
                state.isOpen() ? Optional.of(DUE) : Optional.empty(),
                List.of(GROUP, OFFICE),
                PERSON,
                true);
    }

    @ParameterizedTest
    @EnumSource(MatterState.class)
    void a_matter_of_every_state_comes_back_as_it_was_stored(MatterState state) {
        Task task = aTask();
        Matter matter = aMatter(MatterKind.PROBLEM, state, Optional.of(task.id()));

        matters.add(matter);

        assertThat(matters.find(matter.id())).contains(matter);
        assertThat(matters.ofTask(task.id())).containsExactly(matter);
    }

    @ParameterizedTest
    @EnumSource(MatterKind.class)
    void a_matter_of_every_kind_is_stored(MatterKind kind) {
        Matter matter = aMatter(kind, MatterState.RAISED, Optional.empty());

        matters.add(matter);

        assertThat(matters.all()).containsExactly(matter);
    }

    @Test
    void open_matters_come_first() {
        Matter solved = aMatter(MatterKind.NEED, MatterState.SOLVED, Optional.empty());
        Matter open = aMatter(MatterKind.NEED, MatterState.RAISED, Optional.empty());
        matters.add(solved);
        matters.add(open);

        assertThat(matters.all()).containsExactly(open, solved);
    }

    @Test
    void a_matter_is_not_overwritten_unseen() {
        Matter matter = aMatter(MatterKind.NEED, MatterState.RAISED, Optional.empty());
        matters.add(matter);
        matters.update(matter);

        assertThatThrownBy(() -> matters.update(matter)).isInstanceOf(StaleVersionException.class);
    }

    private static MeetingDecision aDecision() {
        return new MeetingDecision(
                DecisionId.random(),
                "开放接口",
                Optional.of(GROUP),
                List.of(ZONE, OFFICE),
                Optional.of(LocalDate.of(2027, 3, 1)),
                Optional.empty());
    }

    private static Meeting aMeeting(MeetingState state, MatterId matter, DocumentId document) {
        return new Meeting(
                MeetingId.random(),
                0,
                new MeetingPlan(
                        MeetingKind.EXCHANGE,
                        "交流会",
                        Optional.of(DUE),
                        "会议室",
                        "主任",
                        List.of(
                                new AgendaItem(
                                        "一",
                                        Optional.of(ZONE),
                                        Optional.of(matter),
                                        Optional.empty()),
                                new AgendaItem(
                                        "二",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(document))),
                        List.of(
                                new Participant(
                                        Optional.of(ZONE), "李", Participant.Attendance.REPRESENTED),
                                new Participant(
                                        Optional.empty(), "王专家", Participant.Attendance.ABSENT))),
                OFFICE,
                state,
                "正文",
                List.of(aDecision(), aDecision()),
                state == MeetingState.MINUTES_ISSUED
                        ? Optional.of(new GivenNumber(Series.MINUTES, 2027, 4))
                        : Optional.empty(),
                PERSON,
                true);
    }

    private static Meeting stored(MeetingState state) {
        Matter matter = aMatter(MatterKind.NEED, MatterState.RAISED, Optional.empty());
        matters.add(matter);
        FiledDocument document = aDocument(DocumentKind.APPROVAL, DocumentState.AT_OFFICE);
        documents.add(document);
        Meeting meeting = aMeeting(state, matter.id(), document.id());
        meetings.add(meeting);
        return meeting;
    }

    @ParameterizedTest
    @EnumSource(MeetingState.class)
    void a_meeting_comes_back_with_agenda_people_and_decisions(MeetingState state) {
        Meeting meeting = stored(state);

        assertThat(meetings.find(meeting.id())).contains(meeting);
        meetings.update(meeting);
        assertThat(meetings.all().getFirst().decisions()).isEqualTo(meeting.decisions());
        assertThatThrownBy(() -> meetings.update(meeting))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void a_decision_gets_one_task_for_ever() {
        Meeting meeting = stored(MeetingState.MINUTES_ISSUED);
        DecisionId decision = meeting.decisions().getFirst().id();
        Task task = aTask();

        assertThat(meetings.assign(decision, task.id())).isTrue();
        assertThat(meetings.assign(decision, aTask().id())).isFalse();
        assertThat(meetings.ofTask(task.id()).orElseThrow().id()).isEqualTo(meeting.id());
    }

    @Test
    void the_plan_of_decisions_is_kept_for_each_office() {
        Task task = aTask();

        assertThat(meetings.planOf(OFFICE)).isEmpty();
        meetings.setPlan(OFFICE, task.plan());

        assertThat(meetings.planOf(OFFICE)).contains(task.plan());
        assertThat(meetings.planOf(GROUP)).isEmpty();
    }

    private static FiledDocument aDocument(DocumentKind kind, DocumentState state) {
        boolean ended = state == DocumentState.APPROVED || state == DocumentState.ON_RECORD;
        return new FiledDocument(
                DocumentId.random(),
                0,
                new DocumentContent(
                        kind, "方案", "说明", "文1号", Optional.of(GROUP), List.of(ZONE, OFFICE)),
                ZONE,
                OFFICE,
                state,
                state.isOpen() ? Optional.of(DUE) : Optional.empty(),
                3,
                ended
                        ? Optional.of(
                                new FiledDocument.Conclusion(
                                        new GivenNumber(Series.of(kind), 2027, 8),
                                        LocalDate.of(2027, 2, 3)))
                        : Optional.empty(),
                PERSON,
                true);
    }

    @ParameterizedTest
    @EnumSource(DocumentState.class)
    void a_document_of_every_state_comes_back_as_it_was_stored(DocumentState state) {
        FiledDocument document = aDocument(DocumentKind.RECORD, state);

        documents.add(document);

        assertThat(documents.find(document.id())).contains(document);
        documents.update(document);
        assertThatThrownBy(() -> documents.update(document))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void a_history_keeps_its_order_and_no_place_is_taken_twice() {
        Matter matter = aMatter(MatterKind.NEED, MatterState.RAISED, Optional.empty());
        Step first =
                new Step(
                        matter.id().value(),
                        1,
                        StepKind.RAISED,
                        PERSON,
                        "",
                        Optional.of(DUE),
                        false);
        Step second =
                new Step(
                        matter.id().value(),
                        2,
                        StepKind.WITHDRAWN,
                        PERSON,
                        "不再需要",
                        Optional.empty(),
                        true);
        steps.add(second);
        steps.add(first);

        assertThat(steps.of(matter.id().value())).containsExactly(first, second);
        assertThatThrownBy(() -> steps.add(first)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void two_who_ask_at_once_get_two_numbers() throws Exception {
        Set<GivenNumber> given = new HashSet<>();
        try (ExecutorService four = Executors.newFixedThreadPool(4)) {
            List<Future<GivenNumber>> all =
                    four.invokeAll(
                            java.util.Collections.nCopies(
                                    8,
                                    () ->
                                            test.database()
                                                    .transactions()
                                                    .inTransaction(() ->
                                                            CoordinationRepositories.numbers(
                                                                            test.database().dsl())
                                                                    .next(Series.RECORD, 2027))));
            for (Future<GivenNumber> number : all) {
                given.add(number.get());
            }
        }

        assertThat(given).hasSize(8);
        assertThat(given).extracting(GivenNumber::sequence).contains(1, 8);
    }

    @Test
    void limits_come_back_and_an_old_version_is_refused() {
        assertThat(limits.get()).isEqualTo(TimeLimits.INITIAL);

        limits.put(TimeLimits.INITIAL.with(Map.of(Limit.RECORD, 9)).orThrow());

        assertThat(limits.get().of(Limit.RECORD)).isEqualTo(9);
        assertThat(limits.get().version()).isEqualTo(1);
        assertThatThrownBy(() -> limits.put(TimeLimits.INITIAL))
                .isInstanceOf(StaleVersionException.class);
    }
}
