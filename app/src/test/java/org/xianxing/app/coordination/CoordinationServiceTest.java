package org.xianxing.app.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianxing.app.coordination.Coordinated.codes;
import static org.xianxing.app.coordination.Coordinated.today;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.xianxing.app.storage.FileHandout;
import org.xianxing.app.storage.StoredFile;
import org.xianxing.app.testing.AppTest;
import org.xianxing.app.testing.Faults;
import org.xianxing.db.shared.DatabaseUnavailableException;
import org.xianxing.domain.coordination.CoordinationReason;
import org.xianxing.domain.coordination.DecisionTask;
import org.xianxing.domain.coordination.DocumentKind;
import org.xianxing.domain.coordination.DocumentRepository;
import org.xianxing.domain.coordination.DocumentState;
import org.xianxing.domain.coordination.FiledDocument;
import org.xianxing.domain.coordination.Limit;
import org.xianxing.domain.coordination.Matter;
import org.xianxing.domain.coordination.MatterRepository;
import org.xianxing.domain.coordination.MatterState;
import org.xianxing.domain.coordination.MatterTransitions.Act;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingDecision;
import org.xianxing.domain.coordination.MeetingKind;
import org.xianxing.domain.coordination.MeetingRepository;
import org.xianxing.domain.coordination.MeetingState;
import org.xianxing.domain.coordination.StepKind;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.task.Task;
import org.xianxing.domain.task.TaskRepository;

/** Matters, meetings and documents go their way, for whom they concern and for nobody else. */
@TestPropertySource(properties = "xianxing.test=coordination")
@Import(Coordinated.class)
class CoordinationServiceTest extends AppTest {

    @Autowired private Coordinated given;
    @Autowired private MatterService matters;
    @Autowired private MatterHandling handling;
    @Autowired private MatterRepository storedMatters;
    @Autowired private MeetingService meetings;
    @Autowired private MeetingCalendar calendar;
    @Autowired private MeetingHandling running;
    @Autowired private MeetingRepository storedMeetings;
    @Autowired private DecisionService decisions;
    @Autowired private DocumentService documents;
    @Autowired private DocumentHandling checking;
    @Autowired private DocumentRepository storedDocuments;
    @Autowired private CoordinationFileService files;
    @Autowired private FileHandout handout;
    @Autowired private TimeLimitService limits;
    @Autowired private TaskRepository tasks;
    @Autowired private AuditTrail audit;

    private Actor as(Role role) {
        return people().actor(role);
    }

    // ── matters ──

    @Test
    void a_need_is_convened_answered_and_confirmed_with_its_whole_history() {
        Matter answered = given.answered("申报点");

        handling.actForRaiser(given.zone(), answered.id(), Act.CONFIRM, "", List.of()).orThrow();

        MatterView view = matters.view(given.zone(), answered.id()).orElseThrow();
        assertThat(view.matter().state()).isEqualTo(MatterState.SOLVED);
        assertThat(view.history())
                .extracting(line -> line.step().kind())
                .containsExactly(
                        StepKind.RAISED,
                        StepKind.RECEIVED,
                        StepKind.CONSULTED,
                        StepKind.ANSWERED,
                        StepKind.CONFIRMED);
        assertThat(view.leads()).extracting(o -> o.id()).contains(given.lead().organization());
        assertThat(view.acts()).isEmpty();
        assertThat(audit.about("matter " + answered.id().value(), 20))
                .extracting(AuditTrail.Entry::action)
                .contains(
                        "RAISE_MATTER",
                        "RECEIVE_MATTER",
                        "CONVENE_MATTER",
                        "ANSWER_MATTER",
                        "CONFIRM_MATTER");
    }

    @Test
    void the_office_sees_it_from_the_first_day_and_others_only_when_it_concerns_them() {
        Matter raised = given.raised("谁看得见");

        assertThat(matters.view(given.office(), raised.id())).isPresent();
        assertThat(matters.view(as(Role.PROVINCE_LEADER), raised.id())).isPresent();
        assertThat(matters.view(given.lead(), raised.id())).as("leads the group").isPresent();
        assertThat(matters.view(given.area(), raised.id())).as("a stranger").isEmpty();
        assertThat(matters.view(as(Role.ZONE_APPROVER), raised.id())).isEmpty();
        assertThat(matters.view(as(Role.READER), raised.id())).isEmpty();
        assertThat(matters.list(given.area()))
                .noneMatch(line -> line.matter().id().equals(raised.id()));

        Matter convened = given.convened("被召集");
        assertThat(matters.view(given.area(), convened.id()).orElseThrow().acts()).isEmpty();
    }

    @Test
    void nobody_acts_for_a_party_that_is_not_theirs() {
        Matter raised = given.raised("别人的");

        for (Actor wrong : List.of(given.zone(), given.area(), given.office())) {
            assertThatThrownBy(() ->
                            handling.actForGroup(wrong, raised.id(), Act.RECEIVE, "", List.of()))
                    .isInstanceOf(PermissionDeniedException.class);
        }
        assertThatThrownBy(() ->
                        handling.actForOffice(
                                given.lead(), raised.id(), Act.TAKE_OVER, "我", List.of()))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() ->
                        handling.actForRaiser(
                                given.lead(), raised.id(), Act.WITHDRAW, "我", List.of()))
                .isInstanceOf(PermissionDeniedException.class);
        assertThat(storedMatters.find(raised.id()).orElseThrow().state())
                .isEqualTo(MatterState.RAISED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {
                "PROVINCE_EVALUATOR",
                "PROVINCE_PUBLISHER",
                "PROVINCE_LEADER",
                "READER",
                "SYSTEM_ADMINISTRATOR",
                "SECURITY_ADMINISTRATOR",
                "AUDIT_ADMINISTRATOR"
            })
    void offices_readers_and_administrators_raise_nothing(Role role) {
        assertThatThrownBy(() -> handling.raise(as(role), given.aNeed("题"), List.of()))
                .isInstanceOf(PermissionDeniedException.class);
        assertThat(matters.kinds(as(role))).isEmpty();
    }

    @Test
    void it_goes_up_to_the_leading_group_and_is_decided() {
        Matter convened = given.convened("上报");

        handling.actForGroup(given.lead(), convened.id(), Act.FORWARD, "超出权限", List.of()).orThrow();
        handling.actForOffice(given.office(), convened.id(), Act.TAKE_UP, "", List.of()).orThrow();
        handling.actForOffice(given.office(), convened.id(), Act.SUBMIT, "两套方案", List.of())
                .orThrow();
        Matter decided =
                handling.actForOffice(given.office(), convened.id(), Act.DECIDE, "会议决定", List.of())
                        .orThrow();

        assertThat(decided.state()).isEqualTo(MatterState.DECIDED);
        assertThat(
                        codes(
                                handling.actForOffice(
                                        given.office(),
                                        convened.id(),
                                        Act.DECIDE,
                                        "再决定",
                                        List.of())))
                .containsExactly(CoordinationReason.MATTER_NOT_IN_STATE);
    }

    @Test
    void of_two_who_answer_at_once_one_is_refused() throws Exception {
        Matter convened = given.convened("两人同时");

        List<Outcome<Matter>> outcomes =
                atOnce(
                        () ->
                                handling.actForGroup(
                                        given.lead(), convened.id(), Act.ANSWER, "甲", List.of()),
                        () ->
                                handling.actForGroup(
                                        given.lead(), convened.id(), Act.ANSWER, "乙", List.of()));

        assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
        assertThat(matters.view(given.zone(), convened.id()).orElseThrow().history()).hasSize(4);
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<T>> both = two.invokeAll(List.of(one, other));
            return List.of(both.get(0).get(), both.get(1).get());
        }
    }

    @Test
    void a_lost_connection_leaves_nothing_half_stored() {
        Matter raised = given.raised("断线");
        Attachment file = given.file(given.lead(), "附件.pdf");

        Faults.whileDatabaseIsLost(() ->
                assertThatThrownBy(() ->
                                handling.actForGroup(
                                        given.lead(), raised.id(), Act.RECEIVE, "", List.of(file)))
                        .isInstanceOf(DatabaseUnavailableException.class));

        MatterView view = matters.view(given.office(), raised.id()).orElseThrow();
        assertThat(view.matter().state()).isEqualTo(MatterState.RAISED);
        assertThat(view.history()).hasSize(1);
    }

    @Test
    void files_are_what_they_say_and_go_to_whom_the_matter_concerns() {
        Attachment file = given.file(given.zone(), "情况.pdf");
        Matter raised = handling.raise(given.zone(), given.aNeed("附件"), List.of(file)).orThrow();
        Attachment stored =
                matters.view(given.zone(), raised.id())
                        .orElseThrow()
                        .history()
                        .getFirst()
                        .files()
                        .getFirst();

        assertThat(files.file(given.lead(), stored.id())).contains(StoredFile.of(file));
        assertThat(files.file(given.area(), stored.id())).as("a stranger").isEmpty();
        assertThat(codes(given.keep(given.zone(), "程序.pdf", "MZ\u0090 not a document")))
                .containsExactly(EvaluationReason.EVIDENCE_KIND_REFUSED);
        assertThat(codes(given.keep(given.zone(), "空.pdf", "")))
                .containsExactly(EvaluationReason.EVIDENCE_EMPTY);
    }

    @Test
    void a_zone_with_somebody_who_approves_raises_through_them() {
        Actor approver = as(Role.ZONE_APPROVER);
        Actor filler =
                new Actor(
                        given.zone().account(),
                        "某人",
                        Role.ZONE_OFFICIAL,
                        approver.organization(),
                        approver.organizationName(),
                        approver.city());

        assertThat(codes(handling.raise(filler, given.aNeed("题"), List.of())))
                .containsExactly(CoordinationReason.COORDINATION_NEEDS_APPROVER);
        assertThat(handling.raise(approver, given.aNeed("题"), List.of()).isDone()).isTrue();
    }

    // ── meetings and decisions ──

    @Test
    void minutes_are_numbered_printed_once_and_never_change() {
        Meeting issued = given.issued("纪要会议", given.aDecision());

        MeetingView view = meetings.view(given.area(), issued.id()).orElseThrow();
        byte[] first = bytes(files.file(given.area(), view.paper().orElseThrow().id()));
        String text = text(first);

        assertThat(issued.state()).isEqualTo(MeetingState.MINUTES_ISSUED);
        assertThat(text)
                .contains(
                        issued.number().orElseThrow().toString(),
                        "纪要会议",
                        "一、会议议题",
                        "研究单一窗口",
                        "会议要求抓紧推进",
                        "开放查询接口",
                        "李负责人");
        assertThat(
                        codes(
                                running.write(
                                        given.office(),
                                        issued.id(),
                                        view.meeting().version(),
                                        new org.xianxing.domain.coordination.MeetingTransitions
                                                .Written(
                                                issued.plan().participants(), "改", List.of()))))
                .contains(CoordinationReason.MEETING_NOT_IN_STATE);
        assertThat(bytes(files.file(given.office(), view.paper().orElseThrow().id())))
                .isEqualTo(first);
        assertThat(files.file(as(Role.COUNTY_OFFICIAL), view.paper().orElseThrow().id())).isEmpty();
    }

    private byte[] bytes(Optional<StoredFile> file) {
        try (InputStream in =
                java.util.Objects.requireNonNull(handout.answer(file).getBody()).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void bodies_see_the_meetings_that_concern_them() {
        Meeting held = given.held("谁能看会议");

        assertThat(meetings.view(given.area(), held.id())).as("invited").isPresent();
        assertThat(meetings.view(as(Role.PROVINCE_LEADER), held.id())).isPresent();
        assertThat(meetings.view(given.zone(), held.id())).as("not invited").isEmpty();
        assertThat(meetings.view(as(Role.READER), held.id())).isEmpty();
        assertThatThrownBy(() -> running.hold(given.area(), held.id()))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void meetings_stand_in_the_calendars_of_whom_they_concern() {
        Meeting held = given.held("日程里的会");
        LocalDate day = held.at().atZone(Cycle.OFFICE_ZONE).toLocalDate();

        assertThat(calendar.entriesOf(given.area(), day, day))
                .filteredOn(entry -> entry.path().equals("meeting/" + held.id().value()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.title()).isEqualTo("日程里的会"));
        assertThat(calendar.entriesOf(given.area(), day.plusDays(1), day.plusDays(2)))
                .noneMatch(entry -> entry.path().endsWith(held.id().value().toString()));
        assertThat(calendar.entriesOf(given.zone(), day, day))
                .as("not invited")
                .noneMatch(entry -> entry.path().endsWith(held.id().value().toString()));
        assertThat(calendar.entriesOf(as(Role.AUDIT_ADMINISTRATOR), day, day)).isEmpty();
    }

    @Test
    void the_lead_of_a_topic_group_calls_coordination_meetings_and_no_others() {
        Outcome<Meeting> own =
                running.plan(given.lead(), given.aPlan(MeetingKind.COORDINATION, "专题会"));

        assertThat(own.orThrow().host()).isEqualTo(given.lead().organization());
        assertThat(codes(running.plan(given.lead(), given.aPlan(MeetingKind.OFFICE, "办公会"))))
                .containsExactly(CoordinationReason.MEETING_KIND_NOT_YOURS);
        assertThatThrownBy(() ->
                        running.plan(given.zone(), given.aPlan(MeetingKind.COORDINATION, "区里的会")))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> running.hold(given.lead(), given.held("别人的会").id()))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void whoever_writes_on_an_old_version_is_told() {
        Meeting held = given.held("旧版本");

        assertThat(
                        codes(
                                running.write(
                                        given.office(),
                                        held.id(),
                                        held.version(),
                                        new org.xianxing.domain.coordination.MeetingTransitions
                                                .Written(
                                                held.plan().participants(), "", List.of()))))
                .containsExactly(CoordinationReason.COORDINATION_CHANGED_MEANWHILE);
    }

    @Test
    void a_decision_becomes_a_task_of_the_plan_of_decisions_once() {
        MeetingDecision decision = given.aDecision();
        Meeting issued = given.issued("转任务", decision);

        Task task = make(issued, decision).orThrow();

        assertThat(tasks.task(task.id()).orElseThrow().lead())
                .contains(given.lead().organization());
        assertThat(tasks.plan(task.plan()).orElseThrow().title()).isEqualTo("会议议定事项");
        assertThat(tasks.tasksOf(given.area().organization()))
                .extracting(Task::id)
                .contains(task.id());
        assertThat(meetings.ofTask(given.area(), task.id()).orElseThrow().decision().id())
                .isEqualTo(decision.id());
        assertThat(meetings.ofTask(given.zone(), task.id())).as("a stranger").isEmpty();
        assertThat(codes(make(issued, decision)))
                .containsExactly(CoordinationReason.DECISION_HAS_TASK);
        assertThatThrownBy(() ->
                        decisions.makeTask(
                                given.lead(),
                                issued.id(),
                                decision.id(),
                                DecisionTask.AS_DECIDED,
                                Optional.empty()))
                .isInstanceOf(PermissionDeniedException.class);
    }

    private Outcome<Task> make(Meeting meeting, MeetingDecision decision) {
        return decisions.makeTask(
                given.office(),
                meeting.id(),
                decision.id(),
                DecisionTask.AS_DECIDED,
                Optional.empty());
    }

    @Test
    void of_two_who_make_a_task_at_once_one_makes_it() throws Exception {
        MeetingDecision decision = given.aDecision();
        Meeting issued = given.issued("同时转任务", decision);
        int before = tasks.tasksOf(given.area().organization()).size();

        List<Outcome<Task>> outcomes =
                atOnce(() -> make(issued, decision), () -> make(issued, decision));

        assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
        assertThat(tasks.tasksOf(given.area().organization())).hasSize(before + 1);
    }

    @Test
    void a_decision_can_be_carried_out_by_a_task_that_is_there() {
        MeetingDecision first = given.aDecision();
        MeetingDecision second = given.aDecision();
        Meeting issued = given.issued("关联任务", first, second);
        Task task = make(issued, first).orThrow();

        assertThat(
                        codes(
                                decisions.link(
                                        given.office(),
                                        issued.id(),
                                        second.id(),
                                        Optional.empty())))
                .containsExactly(CoordinationReason.DECISION_TASK_MISSING);
        decisions.link(given.office(), issued.id(), second.id(), Optional.of(task.id())).orThrow();

        assertThat(storedMeetings.find(issued.id()).orElseThrow().decisions())
                .allMatch(decision -> decision.task().filter(task.id()::equals).isPresent());
    }

    // ── documents ──

    @Test
    void a_pilot_plan_passes_group_office_and_leading_group_and_keeps_its_bytes() {
        FiledDocument sent = given.filed(DocumentKind.APPROVAL, "试点方案");
        Attachment file = documents.view(given.area(), sent.id()).orElseThrow().files().getFirst();
        byte[] before = bytes(files.file(given.area(), file.id()));

        checking.checkForGroup(given.lead(), sent.id(), true, "同意").orThrow();
        checking.checkForOffice(given.office(), sent.id(), true, "").orThrow();
        FiledDocument approved =
                checking.approve(as(Role.PROVINCE_LEADER), sent.id(), Optional.of(today()), "同意")
                        .orThrow();

        assertThat(approved.concluded().orElseThrow().number().toString()).startsWith("审〔");
        DocumentView view = documents.view(given.area(), sent.id()).orElseThrow();
        assertThat(view.files()).containsExactly(file);
        assertThat(bytes(files.file(given.office(), file.id()))).isEqualTo(before);
        assertThat(view.acts()).isEmpty();
        assertThatThrownBy(() ->
                        checking.refile(
                                given.zone(),
                                sent.id(),
                                given.aDocument(DocumentKind.APPROVAL, "改"),
                                List.of(file)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThat(
                        codes(
                                checking.refile(
                                        given.area(),
                                        sent.id(),
                                        given.aDocument(DocumentKind.APPROVAL, "改"),
                                        List.of(file))))
                .containsExactly(CoordinationReason.DOCUMENT_NOT_IN_STATE);
    }

    @Test
    void each_level_is_its_own_and_a_stranger_sees_nothing() {
        FiledDocument sent = given.filed(DocumentKind.APPROVAL, "各级各责");

        assertThat(documents.view(given.zone(), sent.id())).isEmpty();
        assertThatThrownBy(() -> checking.checkForGroup(given.office(), sent.id(), true, ""))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> checking.checkForGroup(given.area(), sent.id(), true, ""))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> checking.checkForOffice(given.lead(), sent.id(), true, ""))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(
                        () -> checking.approve(given.office(), sent.id(), Optional.of(today()), ""))
                .isInstanceOf(PermissionDeniedException.class);
        assertThat(codes(checking.checkForOffice(given.office(), sent.id(), true, "")))
                .containsExactly(CoordinationReason.DOCUMENT_NOT_IN_STATE);
    }

    @Test
    void a_returned_record_is_mended_and_gets_its_number() {
        FiledDocument sent = given.filed(DocumentKind.RECORD, "实施细则");

        checking.checkForOffice(given.office(), sent.id(), false, "请改第五条").orThrow();
        Attachment mended = given.file(given.area(), "修改稿.pdf");
        checking.refile(
                        given.area(),
                        sent.id(),
                        given.aDocument(DocumentKind.RECORD, "实施细则（修改）"),
                        List.of(mended))
                .orThrow();
        FiledDocument recorded =
                checking.putOnRecord(given.office(), sent.id(), Optional.of(today()), "").orThrow();

        assertThat(recorded.state()).isEqualTo(DocumentState.ON_RECORD);
        assertThat(recorded.concluded().orElseThrow().number().toString()).startsWith("备〔");
        assertThat(documents.view(given.area(), sent.id()).orElseThrow().files())
                .extracting(Attachment::name)
                .containsExactly("修改稿.pdf");
        assertThat(storedDocuments.find(sent.id()).orElseThrow().content().title())
                .isEqualTo("实施细则（修改）");
    }

    @Test
    void two_who_put_on_record_at_once_give_one_number() throws Exception {
        FiledDocument sent = given.filed(DocumentKind.RECORD, "同时备案");

        List<Outcome<FiledDocument>> outcomes =
                atOnce(
                        () ->
                                checking.putOnRecord(
                                        given.office(), sent.id(), Optional.of(today()), ""),
                        () ->
                                checking.putOnRecord(
                                        given.office(), sent.id(), Optional.of(today()), ""));

        assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
        assertThat(documents.view(given.office(), sent.id()).orElseThrow().history()).hasSize(2);
    }

    @Test
    void a_document_without_a_file_is_refused() {
        assertThat(
                        codes(
                                checking.file(
                                        given.area(),
                                        given.aDocument(DocumentKind.APPROVAL, "无附件"),
                                        List.of())))
                .containsExactly(CoordinationReason.DOCUMENT_FILE_MISSING);
    }

    // ── limits ──

    @Test
    void the_office_sets_limits_and_an_old_version_is_refused() {
        int version = limits.get(given.zone()).version();

        limits.set(given.office(), version, Map.of(Limit.CONFIRM, 8)).orThrow();

        assertThat(limits.get(given.zone()).of(Limit.CONFIRM)).isEqualTo(8);
        assertThat(codes(limits.set(given.office(), version, Map.of(Limit.CONFIRM, 9))))
                .containsExactly(CoordinationReason.COORDINATION_CHANGED_MEANWHILE);
        assertThat(
                        codes(
                                limits.set(
                                        given.office(),
                                        limits.get(given.zone()).version(),
                                        Map.of(Limit.CONFIRM, 0))))
                .containsExactly(CoordinationReason.LIMIT_DAYS_WRONG);
        assertThatThrownBy(() -> limits.set(given.lead(), version, Map.of(Limit.CONFIRM, 9)))
                .isInstanceOf(PermissionDeniedException.class);
    }
}
