package org.xianxing.app.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianxing.app.supervision.Cases.aDraft;
import static org.xianxing.app.supervision.Cases.aPlan;
import static org.xianxing.app.supervision.Cases.codes;
import static org.xianxing.app.supervision.Cases.nextWeek;
import static org.xianxing.app.supervision.Cases.proof;
import static org.xianxing.app.supervision.Cases.today;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xianxing.app.storage.FileHandout;
import org.xianxing.app.storage.IncomingFile;
import org.xianxing.app.storage.StoredFile;
import org.xianxing.app.testing.AppTest;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.PermissionDeniedException;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.shared.AuditTrail;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.supervision.CaseFilter;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.CaseKind;
import org.xianxing.domain.supervision.CaseState;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.CaseTransitions.Act;
import org.xianxing.domain.supervision.Deadline;
import org.xianxing.domain.supervision.Extension;
import org.xianxing.domain.supervision.ExtensionId;
import org.xianxing.domain.supervision.Rung;
import org.xianxing.domain.supervision.StepKind;
import org.xianxing.domain.supervision.Subject;
import org.xianxing.domain.supervision.SupervisionCase;
import org.xianxing.domain.supervision.SupervisionReason;

/** Cases from opening to archive: what is stored, who may, and what is refused. */
class CaseServiceTest extends AppTest {

    @Autowired FileHandout handout;
    @Autowired private CaseService service;
    @Autowired private CaseOffice office;
    @Autowired private CaseHandling handling;
    @Autowired private AuditTrail audit;

    private Cases cases;
    private Actor evaluator;
    private Actor area;

    @BeforeEach
    void people_for_cases() {
        cases = Cases.of(office, handling, people(), posts());
        evaluator = people().actor(Role.PROVINCE_EVALUATOR);
        area = people().actor(Role.AREA_OFFICIAL);
    }

    @Test
    void a_case_goes_from_opening_to_archive_and_keeps_its_whole_history() {
        Actor colleague = cases.another(Role.PROVINCE_EVALUATOR);
        CaseId id = cases.planned(Role.AREA_OFFICIAL).id();

        SupervisionCase accepted = office.acceptPlan(evaluator, id, "同意").orThrow();
        handling.reportProgress(area, id, "已招标", List.of()).orThrow();
        handling.completeMeasure(
                        area, id, 1, Optional.of(today()), "窗口已增设", List.of(proof("验收单.pdf")))
                .orThrow();
        handling.feedBack(area, id, "全部完成", List.of(proof("总结.pdf"))).orThrow();
        office.check(evaluator, id, "属实").orThrow();
        office.close(colleague, id, "办结").orThrow();
        office.archive(evaluator, id).orThrow();

        CaseView view = service.view(evaluator, id).orElseThrow();
        assertThat(accepted.deadline().current()).isEqualTo(Deadline.endOf(today().plusDays(30)));
        assertThat(view.current().state()).isEqualTo(CaseState.ARCHIVED);
        assertThat(view.steps())
                .extracting(CaseStep::kind)
                .containsExactly(
                        StepKind.OPENED,
                        StepKind.ISSUED,
                        StepKind.RECEIVED,
                        StepKind.PLAN_FILED,
                        StepKind.PLAN_ACCEPTED,
                        StepKind.PROGRESS,
                        StepKind.MEASURE_DONE,
                        StepKind.FED_BACK,
                        StepKind.CHECKED,
                        StepKind.CLOSED,
                        StepKind.ARCHIVED);
        assertThat(view.acts()).isEmpty();
        assertThat(audit.about("case " + id.value(), 30))
                .extracting(AuditTrail.Entry::action)
                .contains("OPEN_CASE", "FEED_BACK_CASE", "CLOSE_CASE", "ARCHIVE_CASE");
    }

    @Test
    void the_page_names_what_the_reader_may_do_and_what_keeps_them_from_it() {
        SupervisionCase issued = cases.issued(CaseKind.LAGGING_TASK, Role.AREA_OFFICIAL);

        CaseView ofUnit = service.view(area, issued.id()).orElseThrow();
        CaseView ofOffice = service.view(evaluator, issued.id()).orElseThrow();
        CaseView ofLeader =
                service.view(people().actor(Role.PROVINCE_LEADER), issued.id()).orElseThrow();

        assertThat(ofUnit.may(Act.RECEIVE)).isTrue();
        assertThat(ofUnit.acts().keySet())
                .containsExactlyInAnyOrder(Act.RECEIVE, Act.ASK_EXTENSION);
        assertThat(ofUnit.acts().get(Act.ASK_EXTENSION))
                .extracting(org.xianxing.domain.shared.Reason::code)
                .containsExactly(SupervisionReason.CASE_NOT_RECEIVED);
        assertThat(ofOffice.may(Act.WITHDRAW)).isFalse();
        assertThat(ofOffice.may(Act.RAISE)).isTrue();
        assertThat(ofLeader.acts().keySet()).containsExactly(Act.INSTRUCT);
    }

    @Test
    void a_draft_is_the_offices_alone_and_a_unit_sees_its_own_cases_only() {
        Actor county = people().actor(Role.COUNTY_OFFICIAL);
        SupervisionCase draft =
                office.open(evaluator, aDraft(CaseKind.OTHER, area.organization())).orThrow();

        assertThat(service.view(area, draft.id())).isEmpty();
        assertThat(ids(service.list(area, CaseFilter.ALL))).doesNotContain(draft.id());
        office.issue(evaluator, draft.id()).orThrow();
        assertThat(service.view(area, draft.id())).isPresent();
        assertThat(ids(service.list(area, CaseFilter.ALL))).contains(draft.id());
        assertThat(service.view(county, draft.id())).isEmpty();
        assertThat(ids(service.list(county, CaseFilter.ALL))).doesNotContain(draft.id());
        assertThat(service.waiting(area)).isPositive();
        assertThatThrownBy(() -> handling.receive(county, draft.id()))
                .isInstanceOf(PermissionDeniedException.class);
    }

    private static List<CaseId> ids(List<CaseLine> lines) {
        return lines.stream().map(line -> line.current().id()).toList();
    }

    @Test
    void who_assists_reads_everything_and_does_nothing() {
        Actor city = people().actor(Role.CITY_REVIEWER);
        CaseDraft typed = aDraft(CaseKind.OTHER, area.organization());
        SupervisionCase draft =
                office.open(
                                evaluator,
                                new CaseDraft(
                                        typed.kind(),
                                        typed.title(),
                                        typed.demand(),
                                        typed.unit(),
                                        List.of(city.organization()),
                                        typed.source(),
                                        typed.subject(),
                                        typed.rung(),
                                        typed.due(),
                                        typed.instruction(),
                                        false))
                        .orThrow();
        office.issue(evaluator, draft.id()).orThrow();

        assertThat(service.view(city, draft.id()).orElseThrow().acts()).isEmpty();
        assertThatThrownBy(() -> handling.feedBack(city, draft.id(), "代办", List.of()))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "PROVINCE_EVALUATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobody_but_the_office_opens_checks_and_closes(Role role) {
        Actor actor = people().actor(role);
        CaseId id = CaseId.random();
        Optional<Instant> until = Optional.of(nextWeek());

        List<Runnable> acts =
                List.of(
                        () -> office.open(actor, aDraft(CaseKind.OTHER, area.organization())),
                        () ->
                                office.edit(
                                        actor, id, 0, aDraft(CaseKind.OTHER, area.organization())),
                        () -> office.issue(actor, id),
                        () -> office.acceptPlan(actor, id, ""),
                        () -> office.returnPlan(actor, id, "理由", until),
                        () -> office.check(actor, id, "意见"),
                        () -> office.returnAnswer(actor, id, "理由", until),
                        () -> office.close(actor, id, ""),
                        () -> office.archive(actor, id),
                        () -> office.withdraw(actor, id, "理由"),
                        () -> office.raise(actor, id, Rung.RED, "理由", until),
                        () ->
                                office.decideExtension(
                                        actor, id, ExtensionId.random(), Optional.of(true), "理由"),
                        () -> office.note(actor, id, "记录", List.of()),
                        () -> service.bodies(actor),
                        () -> service.preview(actor, id));

        assertThat(acts)
                .allSatisfy(act ->
                        assertThatThrownBy(act::run).isInstanceOf(PermissionDeniedException.class));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {
                "READER",
                "SYSTEM_ADMINISTRATOR",
                "SECURITY_ADMINISTRATOR",
                "AUDIT_ADMINISTRATOR"
            })
    void readers_and_administrators_see_no_case(Role role) {
        Actor actor = people().actor(role);
        SupervisionCase issued = cases.issued(CaseKind.OTHER, Role.AREA_OFFICIAL);

        assertThat(service.sees(actor)).isFalse();
        assertThat(service.waiting(actor)).isZero();
        assertThat(service.view(actor, issued.id())).isEmpty();
        assertThatThrownBy(() -> service.list(actor, CaseFilter.ALL))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> service.workbook(actor, CaseFilter.ALL, _ -> true))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void an_empty_draft_is_told_everything_and_nothing_is_stored() {
        CaseDraft empty =
                new CaseDraft(
                        CaseKind.INSTRUCTION,
                        "",
                        "",
                        Optional.empty(),
                        List.of(),
                        Citation.NONE,
                        Subject.NONE,
                        Rung.REMINDER,
                        Optional.empty(),
                        Optional.empty(),
                        false);
        int before = service.list(evaluator, CaseFilter.ALL).size();

        assertThat(codes(office.open(evaluator, empty)))
                .containsExactly(
                        SupervisionReason.CASE_UNIT_MISSING,
                        SupervisionReason.CASE_DUE_MISSING,
                        SupervisionReason.CASE_TITLE_MISSING,
                        SupervisionReason.CASE_DEMAND_MISSING,
                        SupervisionReason.CASE_SOURCE_MISSING,
                        SupervisionReason.CASE_DAY_MISSING,
                        SupervisionReason.CASE_INSTRUCTION_WITHOUT_LEADER,
                        SupervisionReason.CASE_INSTRUCTION_MISSING);
        assertThat(service.list(evaluator, CaseFilter.ALL)).hasSize(before);
    }

    @Test
    void a_subject_has_one_open_case_of_a_unit() {
        CaseDraft draft = aDraft(CaseKind.LAGGING_TASK, area.organization());
        SupervisionCase first = office.open(evaluator, draft).orThrow();
        SupervisionCase issued = office.issue(evaluator, first.id()).orThrow();

        Outcome<SupervisionCase> second = office.open(evaluator, draft);

        assertThat(codes(second)).containsExactly(SupervisionReason.CASE_EXISTS);
        assertThat(second.reasons().getFirst().arguments())
                .containsExactly(issued.number().orElseThrow().toString());
    }

    @Test
    void a_draft_changed_by_two_keeps_the_first_change() {
        SupervisionCase draft =
                office.open(evaluator, aDraft(CaseKind.OTHER, area.organization())).orThrow();
        CaseDraft changed = aDraft(CaseKind.INSTRUCTION, area.organization());

        assertThat(office.edit(evaluator, draft.id(), draft.version(), changed).isDone()).isTrue();
        assertThat(codes(office.edit(evaluator, draft.id(), draft.version(), changed)))
                .containsExactly(SupervisionReason.CASE_CHANGED_MEANWHILE);
    }

    @Test
    void a_notice_that_cannot_be_printed_is_not_issued_and_takes_no_number() {
        CaseDraft typed = aDraft(CaseKind.OTHER, area.organization());
        CaseDraft unprintable =
                new CaseDraft(
                        typed.kind(),
                        "W".repeat(80),
                        typed.demand(),
                        typed.unit(),
                        List.of(),
                        typed.source(),
                        typed.subject(),
                        typed.rung(),
                        typed.due(),
                        Optional.empty(),
                        false);
        int before =
                cases.issued(CaseKind.OTHER, Role.AREA_OFFICIAL).number().orElseThrow().sequence();
        SupervisionCase draft = office.open(evaluator, unprintable).orThrow();

        assertThat(codes(office.issue(evaluator, draft.id())))
                .containsExactly(SupervisionReason.CASE_PAPER_DOES_NOT_FIT);
        assertThat(service.view(evaluator, draft.id()).orElseThrow().current().state())
                .isEqualTo(CaseState.DRAFT);
        assertThat(
                        cases.issued(CaseKind.OTHER, Role.AREA_OFFICIAL)
                                .number()
                                .orElseThrow()
                                .sequence())
                .isEqualTo(before + 1);
    }

    @Test
    void of_two_who_decide_a_plan_at_once_one_is_heard() throws Exception {
        CaseId id = cases.planned(Role.AREA_OFFICIAL).id();
        Actor colleague = cases.another(Role.PROVINCE_EVALUATOR);

        List<Outcome<SupervisionCase>> outcomes =
                atOnce(
                        () -> office.acceptPlan(evaluator, id, "同意"),
                        () -> office.returnPlan(colleague, id, "缺时限", Optional.of(nextWeek())));

        assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
        assertThat(service.view(evaluator, id).orElseThrow().steps())
                .filteredOn(s ->
                        s.kind() == StepKind.PLAN_ACCEPTED || s.kind() == StepKind.PLAN_RETURNED)
                .hasSize(1);
    }

    @SafeVarargs
    private static List<Outcome<SupervisionCase>> atOnce(Callable<Outcome<SupervisionCase>>... acts)
            throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(acts.length)) {
            return pool.invokeAll(List.of(acts)).stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }

    @Test
    void whoever_checks_does_not_close() {
        CaseId id = cases.received(CaseKind.OTHER, Role.AREA_OFFICIAL).id();
        handling.feedBack(area, id, "已办", List.of()).orThrow();
        office.check(evaluator, id, "属实").orThrow();

        assertThat(codes(office.close(evaluator, id, "")))
                .containsExactly(SupervisionReason.CASE_CLOSED_BY_CHECKER);
        assertThat(office.close(cases.another(Role.PROVINCE_EVALUATOR), id, "").isDone()).isTrue();
    }

    @Test
    void an_extension_is_asked_by_the_unit_and_decided_by_the_office() {
        CaseId id = cases.received(CaseKind.OTHER, Role.AREA_OFFICIAL).id();
        Instant later = nextWeek().plusSeconds(86_400);

        Extension asked = handling.askExtension(area, id, Optional.of(later), "设备到货推迟").orThrow();
        assertThat(codes(handling.askExtension(area, id, Optional.of(later), "再申请")))
                .containsExactly(SupervisionReason.CASE_EXTENSION_PENDING);
        assertThat(service.list(evaluator, CaseFilter.ALL))
                .filteredOn(line -> line.current().id().equals(id))
                .allSatisfy(line -> {
                    assertThat(line.extensionPending()).isTrue();
                    assertThat(service.isWaitingFor(evaluator, line)).isTrue();
                });
        SupervisionCase granted =
                office.decideExtension(evaluator, id, asked.id(), Optional.of(true), "情况属实")
                        .orThrow();

        assertThat(granted.deadline().current()).isEqualTo(later);
        assertThat(granted.deadline().isMoved()).isTrue();
        assertThat(service.view(area, id).orElseThrow().extensions())
                .singleElement()
                .satisfies(
                        e -> assertThat(e.decision()).isInstanceOf(Extension.Answer.Granted.class));
    }

    @Test
    void where_a_zone_has_an_approver_nobody_else_hands_in() {
        Actor approver = people().actor(Role.ZONE_APPROVER);
        CaseId id = cases.received(CaseKind.OTHER, Role.ZONE_APPROVER).id();
        Actor official =
                new Actor(
                        people().actor(Role.ZONE_OFFICIAL).account(),
                        "填报人",
                        Role.ZONE_OFFICIAL,
                        approver.organization(),
                        approver.organizationName(),
                        approver.city());

        assertThat(codes(handling.feedBack(official, id, "已办", List.of())))
                .containsExactly(SupervisionReason.CASE_NEEDS_APPROVER);
        assertThat(
                        codes(
                                handling.askExtension(
                                        official,
                                        id,
                                        Optional.of(nextWeek().plusSeconds(9)),
                                        "理由")))
                .containsExactly(SupervisionReason.CASE_NEEDS_APPROVER);
        assertThat(service.view(official, id).orElseThrow().may(Act.FEED_BACK)).isFalse();
        assertThat(handling.reportProgress(official, id, "在办", List.of()).isDone()).isTrue();
        assertThat(handling.feedBack(approver, id, "已办", List.of()).isDone()).isTrue();
    }

    @Test
    void proof_is_kept_and_given_to_those_who_see_the_case() {
        CaseId id = cases.received(CaseKind.OTHER, Role.AREA_OFFICIAL).id();
        Actor county = people().actor(Role.COUNTY_OFFICIAL);

        handling.reportProgress(area, id, "已招标", List.of(proof("../中标通知书.pdf"))).orThrow();

        var file = service.view(area, id).orElseThrow().steps().getLast().files().getFirst();
        assertThat(file.name()).isEqualTo("中标通知书.pdf");
        assertThat(bytes(service.file(evaluator, id, file.id())))
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(service.file(county, id, file.id())).isEmpty();
        assertThat(audit.about("case " + id.value(), 5))
                .extracting(AuditTrail.Entry::action)
                .contains("REFUSED", "DOWNLOAD_CASE_FILE");
    }

    @Test
    void a_refused_answer_keeps_nothing() {
        CaseId id = cases.planned(Role.AREA_OFFICIAL).id();
        office.acceptPlan(evaluator, id, "").orThrow();

        Outcome<SupervisionCase> refused =
                handling.feedBack(
                        area,
                        id,
                        "",
                        java.util.Collections.nCopies(CaseStep.MOST_FILES + 1, proof("a.pdf")));
        Outcome<SupervisionCase> wrongFile =
                handling.reportProgress(
                        area,
                        id,
                        "进展",
                        List.of(
                                new IncomingFile(
                                        "脚本.exe",
                                        () ->
                                                new java.io.ByteArrayInputStream(
                                                        new byte[] {'M', 'Z', 0, 1}))));

        assertThat(codes(refused))
                .containsExactly(
                        SupervisionReason.CASE_MEASURES_OPEN,
                        SupervisionReason.CASE_ANSWER_MISSING,
                        SupervisionReason.CASE_TOO_MANY_FILES);
        assertThat(codes(wrongFile)).containsExactly(EvaluationReason.EVIDENCE_KIND_REFUSED);
        assertThat(service.view(area, id).orElseThrow().steps().getLast().kind())
                .isEqualTo(StepKind.PLAN_ACCEPTED);
    }

    @Test
    void a_returned_plan_is_handed_in_again_with_other_measures() {
        CaseId id = cases.planned(Role.AREA_OFFICIAL).id();
        office.returnPlan(evaluator, id, "时限太长", Optional.of(nextWeek())).orThrow();

        assertThat(codes(handling.filePlan(area, id, "", List.of(), List.of())))
                .containsExactly(
                        SupervisionReason.CASE_PLAN_REASON_MISSING,
                        SupervisionReason.CASE_PLAN_WITHOUT_MEASURE);
        handling.filePlan(
                        area,
                        id,
                        "人手不足",
                        List.of(aPlan().getFirst(), aPlan().getFirst()),
                        List.of())
                .orThrow();

        assertThat(service.view(evaluator, id).orElseThrow().measures()).hasSize(2);
    }

    @Test
    void the_leader_instructs_in_person_and_the_office_records_what_is_on_paper() {
        SupervisionCase issued = cases.issued(CaseKind.OTHER, Role.AREA_OFFICIAL);
        Actor leader = people().actor(Role.PROVINCE_LEADER);
        var typed = new CaseDraft.Instructed("某领导", Optional.of(today()), "请抓紧。");

        office.instruct(leader, issued.id(), typed).orThrow();
        office.instruct(evaluator, issued.id(), typed).orThrow();

        assertThat(service.view(area, issued.id()).orElseThrow().instructions())
                .extracting(i -> i.leader())
                .containsExactlyInAnyOrder(leader.displayName(), "某领导");
        assertThatThrownBy(() -> office.instruct(area, issued.id(), typed))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void the_notice_says_what_whom_until_when_and_stays_the_same_for_ever() throws IOException {
        SupervisionCase issued = cases.issued(CaseKind.LAGGING_TASK, Role.AREA_OFFICIAL);
        CaseStep step =
                CaseService.withPaper(service.view(area, issued.id()).orElseThrow()).getFirst();

        byte[] first = bytes(service.paper(area, issued.id(), step.id()));
        office.raise(evaluator, issued.id(), Rung.YELLOW, "影响全局", Optional.of(nextWeek()))
                .orThrow();
        byte[] again = bytes(service.paper(evaluator, issued.id(), step.id()));
        CaseStep raised = service.view(area, issued.id()).orElseThrow().steps().getLast();
        String yellow = text(bytes(service.paper(area, issued.id(), raised.id())));

        assertThat(again).isEqualTo(first);
        assertThat(text(first))
                .contains(
                        "督办通知单",
                        "提醒",
                        issued.number().orElseThrow().toString(),
                        "的督办通知",
                        area.organizationName() + "：",
                        "运行机制规定",
                        "附件",
                        "原因说明");
        assertThat(yellow).contains("黄色督办", "升级为黄色督办", "影响全局");
        assertThat(service.paper(people().actor(Role.COUNTY_OFFICIAL), issued.id(), step.id()))
                .isEmpty();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void the_ledger_lists_what_the_reader_may_see() throws IOException {
        SupervisionCase issued = cases.issued(CaseKind.OTHER, Role.AREA_OFFICIAL);
        String number = issued.number().orElseThrow().toString();

        assertThat(sheet(service.workbook(evaluator, CaseFilter.ALL, _ -> true))).contains(number);
        assertThat(
                        sheet(
                                service.workbook(
                                        people().actor(Role.COUNTY_OFFICIAL),
                                        CaseFilter.ALL,
                                        _ -> true)))
                .doesNotContain(number);
    }

    private static String sheet(byte[] workbook) throws IOException {
        return org.xianxing.app.workbook.WorkbookReader.rows(
                        "t.xlsx", new java.io.ByteArrayInputStream(workbook))
                .orThrow()
                .toString();
    }

    @Test
    void a_body_without_people_is_no_unit() {
        OrganizationId group =
                service.bodies(evaluator).stream()
                        .filter(o -> o.name().contains("投资专题组"))
                        .findFirst()
                        .orElseThrow()
                        .id();

        assertThat(service.bodies(evaluator))
                .noneMatch(o ->
                        o.kind()
                                == org.xianxing.domain.organization.OrganizationKind.LEADING_GROUP);
        assertThat(office.open(evaluator, aDraft(CaseKind.OTHER, group)).isDone()).isTrue();
    }

    private byte[] bytes(Optional<StoredFile> file) {
        try (var in = Objects.requireNonNull(handout.answer(file).getBody()).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
