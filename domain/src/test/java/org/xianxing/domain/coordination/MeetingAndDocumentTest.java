package org.xianxing.domain.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianxing.domain.coordination.CoordinationFixture.DEADLINES;
import static org.xianxing.domain.coordination.CoordinationFixture.DEPARTMENT;
import static org.xianxing.domain.coordination.CoordinationFixture.FRIDAY;
import static org.xianxing.domain.coordination.CoordinationFixture.GROUP;
import static org.xianxing.domain.coordination.CoordinationFixture.OFFICE;
import static org.xianxing.domain.coordination.CoordinationFixture.ZONE;
import static org.xianxing.domain.coordination.CoordinationFixture.aDecision;
import static org.xianxing.domain.coordination.CoordinationFixture.aDocument;
import static org.xianxing.domain.coordination.CoordinationFixture.aMeeting;
import static org.xianxing.domain.coordination.CoordinationFixture.aPlan;
import static org.xianxing.domain.coordination.CoordinationFixture.anIssuedMeeting;
import static org.xianxing.domain.coordination.CoordinationFixture.by;
import static org.xianxing.domain.coordination.CoordinationFixture.codes;
import static org.xianxing.domain.coordination.CoordinationFixture.filed;
import static org.xianxing.domain.coordination.CoordinationFixture.friday;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianxing.domain.coordination.DocumentTransitions.Act;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.Plan;
import org.xianxing.domain.task.PlanId;
import org.xianxing.domain.task.PlanState;
import org.xianxing.domain.task.Task;

class MeetingAndDocumentTest {

    // ── meetings ──

    @Test
    void everything_that_a_meeting_lacks_is_told_at_once() {
        MeetingPlan empty =
                new MeetingPlan(
                        MeetingKind.OFFICE, "", Optional.empty(), "", "", List.of(), List.of());

        assertThat(codes(MeetingTransitions.plan(empty, OFFICE, true, by(friday()), false)))
                .containsExactly(
                        CoordinationReason.MEETING_TITLE_MISSING,
                        CoordinationReason.MEETING_TIME_MISSING,
                        CoordinationReason.MEETING_PLACE_MISSING,
                        CoordinationReason.MEETING_CHAIR_MISSING,
                        CoordinationReason.MEETING_AGENDA_MISSING,
                        CoordinationReason.MEETING_PARTICIPANTS_MISSING);
    }

    @ParameterizedTest
    @EnumSource(MeetingKind.class)
    void a_topic_group_calls_coordination_meetings_only(MeetingKind kind) {
        Outcome<Meeting> planned =
                MeetingTransitions.plan(aPlan(kind), GROUP, false, by(friday()), false);

        assertThat(planned.isDone()).isEqualTo(kind == MeetingKind.COORDINATION);
    }

    @Test
    void a_meeting_is_held_from_its_beginning_on() {
        assertThat(codes(MeetingTransitions.hold(aMeeting(), friday().minusNanos(1))))
                .containsExactly(CoordinationReason.MEETING_NOT_BEGUN);
        assertThat(MeetingTransitions.hold(aMeeting(), friday()).orThrow().state())
                .isEqualTo(MeetingState.HELD);
    }

    @Test
    void minutes_need_text_and_everybodys_attendance() {
        Meeting held = MeetingTransitions.hold(aMeeting(), friday()).orThrow();

        assertThat(MeetingTransitions.obstacles(held, MeetingTransitions.Act.ISSUE, friday()))
                .extracting(Reason::code)
                .containsExactly(
                        CoordinationReason.MEETING_MINUTES_MISSING,
                        CoordinationReason.MEETING_ATTENDANCE_MISSING);
    }

    @ParameterizedTest
    @EnumSource(MeetingTransitions.Act.class)
    void nothing_changes_once_minutes_are_issued(MeetingTransitions.Act act) {
        assertThat(MeetingTransitions.obstacles(anIssuedMeeting(), act, friday()))
                .extracting(Reason::code)
                .containsExactly(CoordinationReason.MEETING_NOT_IN_STATE);
    }

    @Test
    void bodies_see_meetings_they_are_invited_to_and_issued_decisions_of_theirs() {
        Meeting issued = anIssuedMeeting(aDecision());

        assertThat(issued.concerns(ZONE)).isTrue();
        assertThat(issued.concerns(DEPARTMENT)).as("by its decision").isTrue();
        assertThat(issued.concerns(GROUP)).isFalse();
    }

    @Test
    void coordination_is_due_two_weeks_after_it_was_last_held() {
        Biweekly rhythm = Biweekly.of(List.of(anIssuedMeeting(), aMeeting()));

        assertThat(rhythm.due()).contains(FRIDAY.plusDays(14));
        assertThat(rhythm.isLate(FRIDAY.plusDays(14))).isFalse();
        assertThat(rhythm.isLate(FRIDAY.plusDays(15))).isTrue();
        assertThat(Biweekly.of(List.of()).isLate(FRIDAY)).isFalse();
    }

    // ── decisions ──

    private static DecisionTask.Place into(PlanState state) {
        return new DecisionTask.Place(
                new Plan(
                        PlanId.random(),
                        0,
                        "会议议定事项",
                        "",
                        Optional.empty(),
                        "会议",
                        state,
                        false,
                        List.of()),
                4,
                FRIDAY);
    }

    @Test
    void a_decision_becomes_a_task_with_its_units_day_and_source() {
        MeetingDecision decision = aDecision();

        Task task =
                DecisionTask.AS_DECIDED
                        .of(
                                anIssuedMeeting(decision),
                                decision,
                                into(PlanState.RELEASED),
                                body -> body.equals(DEPARTMENT) ? "某厅" : "青岚")
                        .orThrow();

        assertThat(task.title()).isEqualTo("开放查询接口");
        assertThat(task.number()).isEqualTo("4");
        assertThat(task.lead()).contains(DEPARTMENT);
        assertThat(task.bodies()).containsExactly(DEPARTMENT, ZONE);
        assertThat(task.due()).contains(FRIDAY.plusDays(30));
        assertThat(task.clause()).isEqualTo("纪要〔2027〕3号 议定事项1");
    }

    @Test
    void what_the_meeting_left_open_must_be_said() {
        MeetingDecision open =
                new MeetingDecision(
                        DecisionId.random(),
                        "研究",
                        Optional.empty(),
                        List.of(),
                        Optional.of(FRIDAY.minusDays(1)),
                        Optional.empty());
        Meeting issued = anIssuedMeeting(open);

        assertThat(DecisionTask.isComplete(open, FRIDAY)).isFalse();
        assertThat(
                        codes(
                                DecisionTask.AS_DECIDED.of(
                                        issued, open, into(PlanState.CLOSED), _ -> "某")))
                .containsExactly(
                        CoordinationReason.DECISION_PLAN_NOT_RELEASED,
                        CoordinationReason.DECISION_LEAD_MISSING,
                        CoordinationReason.DECISION_DUE_MISSING);
        assertThat(
                        codes(
                                new DecisionTask(
                                                Optional.of(ZONE), Optional.of(FRIDAY.minusDays(1)))
                                        .of(issued, open, into(PlanState.RELEASED), _ -> "某")))
                .containsExactly(CoordinationReason.DECISION_DUE_PASSED);
    }

    @Test
    void no_decision_becomes_a_task_before_the_minutes_are_issued_or_twice() {
        MeetingDecision decision = aDecision();
        MeetingDecision carried =
                new MeetingDecision(
                        decision.id(),
                        decision.text(),
                        decision.lead(),
                        decision.units(),
                        decision.due(),
                        Optional.of(org.xianxing.domain.task.TaskId.random()));

        assertThat(DecisionTask.refusals(aMeeting(), decision))
                .extracting(Reason::code)
                .containsExactly(CoordinationReason.DECISION_BEFORE_MINUTES);
        assertThat(DecisionTask.refusals(anIssuedMeeting(carried), carried))
                .extracting(Reason::code)
                .containsExactly(CoordinationReason.DECISION_HAS_TASK);
    }

    // ── documents ──

    @Test
    void a_pilot_plan_passes_group_and_office_before_the_leading_group() {
        FiledDocument sent = filed(DocumentKind.APPROVAL, false);

        FiledDocument atOffice = act(sent, Act.GROUP_PASS).orThrow();
        FiledDocument atGroup = act(atOffice, Act.OFFICE_PASS).orThrow();
        FiledDocument approved =
                DocumentTransitions.concluded(
                        atGroup, new GivenNumber(Series.APPROVAL, 2027, 1), FRIDAY);

        assertThat(sent.state()).isEqualTo(DocumentState.AT_GROUP);
        assertThat(atOffice.state()).isEqualTo(DocumentState.AT_OFFICE);
        assertThat(atGroup.state()).isEqualTo(DocumentState.AT_LEADING_GROUP);
        assertThat(approved.state()).isEqualTo(DocumentState.APPROVED);
        assertThat(approved.concluded().orElseThrow().number()).hasToString("审〔2027〕1号");
    }

    private static Outcome<FiledDocument> act(FiledDocument document, Act act) {
        return DocumentTransitions.act(document, act, "意见", DEADLINES, friday());
    }

    @Test
    void a_group_does_not_check_what_it_sends_itself_and_records_go_to_the_office() {
        assertThat(filed(DocumentKind.APPROVAL, true).state()).isEqualTo(DocumentState.AT_OFFICE);
        assertThat(filed(DocumentKind.RECORD, false).state()).isEqualTo(DocumentState.AT_OFFICE);
    }

    @Test
    void what_came_back_is_mended_and_checked_from_the_beginning() {
        FiledDocument atOffice = act(filed(DocumentKind.APPROVAL, false), Act.GROUP_PASS).orThrow();
        FiledDocument returned = act(atOffice, Act.OFFICE_RETURN).orThrow();

        FiledDocument again =
                DocumentTransitions.refile(
                                returned,
                                aDocument(DocumentKind.APPROVAL),
                                new DocumentTransitions.Refiling(List.of(GROUP), false, 1, 4),
                                DEADLINES,
                                friday())
                        .orThrow();

        assertThat(returned.state()).isEqualTo(DocumentState.RETURNED);
        assertThat(again.state()).isEqualTo(DocumentState.AT_GROUP);
        assertThat(again.filing()).isEqualTo(4);
    }

    @Test
    void a_document_needs_a_file_a_group_and_for_the_record_its_number() {
        DocumentContent content =
                new DocumentContent(
                        DocumentKind.RECORD, "细则", "说明", "", Optional.empty(), List.of());

        assertThat(
                        codes(
                                DocumentTransitions.file(
                                        new DocumentTransitions.Filed(
                                                content, ZONE, OFFICE, by(friday()), false),
                                        List.of(GROUP),
                                        false,
                                        0,
                                        DEADLINES)))
                .containsExactly(
                        CoordinationReason.DOCUMENT_NUMBER_MISSING,
                        CoordinationReason.DOCUMENT_GROUP_MISSING,
                        CoordinationReason.DOCUMENT_FILE_MISSING);
    }

    @ParameterizedTest
    @EnumSource(
            value = Act.class,
            names = {"GROUP_RETURN", "OFFICE_RETURN", "LEADER_RETURN"})
    void nobody_returns_without_a_word(Act act) {
        assertThat(
                        codes(
                                DocumentTransitions.act(
                                        filed(DocumentKind.APPROVAL, false),
                                        act,
                                        " ",
                                        DEADLINES,
                                        friday())))
                .contains(CoordinationReason.COORDINATION_REASON_MISSING);
    }

    @Test
    void a_record_is_not_passed_on_and_a_plan_not_put_on_record() {
        assertThat(DocumentTransitions.knows(filed(DocumentKind.RECORD, false), Act.OFFICE_PASS))
                .isFalse();
        assertThat(DocumentTransitions.knows(filed(DocumentKind.APPROVAL, true), Act.PUT_ON_RECORD))
                .isFalse();
    }

    @Test
    void approval_needs_a_day_that_has_come() {
        FiledDocument atGroup =
                act(
                                act(filed(DocumentKind.APPROVAL, false), Act.GROUP_PASS).orThrow(),
                                Act.OFFICE_PASS)
                        .orThrow();

        assertThat(
                        DocumentTransitions.concludingRefusals(
                                atGroup, Act.APPROVE, Optional.empty(), "", friday()))
                .extracting(Reason::code)
                .containsExactly(CoordinationReason.DOCUMENT_DAY_MISSING);
        assertThat(
                        DocumentTransitions.concludingRefusals(
                                atGroup,
                                Act.APPROVE,
                                Optional.of(FRIDAY.plusDays(1)),
                                "",
                                friday()))
                .extracting(Reason::code)
                .containsExactly(CoordinationReason.DOCUMENT_DAY_IN_FUTURE);
        assertThat(
                        DocumentTransitions.concludingRefusals(
                                atGroup, Act.APPROVE, Optional.of(FRIDAY), "", friday()))
                .isEmpty();
    }
}
