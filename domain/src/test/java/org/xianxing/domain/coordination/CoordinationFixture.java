package org.xianxing.domain.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.rhythm.WorkCalendar;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;

/** Matters, meetings and documents for tests. The first day is a Friday; Monday is a holiday. */
final class CoordinationFixture {

    static final OrganizationId ZONE = OrganizationId.random();
    static final OrganizationId GROUP = OrganizationId.random();
    static final OrganizationId OFFICE = OrganizationId.random();
    static final OrganizationId DEPARTMENT = OrganizationId.random();
    static final LocalDate FRIDAY = LocalDate.of(2027, 1, 15);

    static final Deadlines DEADLINES =
            new Deadlines(
                    TimeLimits.INITIAL,
                    new WorkCalendar(Map.of(LocalDate.of(2027, 1, 18), false), Set.of(2027)));

    private CoordinationFixture() {}

    static Instant at(LocalDate day, String time) {
        return Instant.parse(day + "T" + time + ":00+08:00");
    }

    static Instant friday() {
        return at(FRIDAY, "10:00");
    }

    static Signature by(Instant at) {
        return new Signature(AccountId.random(), "陈丽", "青岚", at);
    }

    static MatterContent aNeed() {
        return new MatterContent(
                MatterKind.NEED,
                "增设申报点",
                "企业往返口岸。",
                "在园区申报。",
                Optional.of(GROUP),
                Optional.empty());
    }

    static Outcome<Matter> raised(MatterContent content, OrganizationKind kind) {
        return MatterTransitions.raise(
                new MatterTransitions.Raised(content, ZONE, OFFICE, by(friday()), false),
                kind,
                List.of(GROUP),
                DEADLINES);
    }

    static Matter aMatter() {
        return raised(aNeed(), OrganizationKind.ECONOMIC_ZONE).orThrow();
    }

    static Outcome<Matter> act(Matter matter, MatterTransitions.Act act) {
        return MatterTransitions.act(matter, act, "理由", DEADLINES, friday());
    }

    static Matter convened(Matter matter) {
        Matter received = act(matter, MatterTransitions.Act.RECEIVE).orThrow();
        return MatterTransitions.convene(
                        received,
                        MatterTransitions.Act.CONVENE,
                        List.of(DEPARTMENT),
                        "开会",
                        DEADLINES,
                        friday())
                .orThrow();
    }

    static MeetingPlan aPlan(MeetingKind kind) {
        return new MeetingPlan(
                kind,
                "协调会",
                Optional.of(friday()),
                "会议室",
                "主任",
                List.of(AgendaItem.of("议题一")),
                List.of(Participant.invited(ZONE)));
    }

    static Meeting aMeeting() {
        return MeetingTransitions.plan(aPlan(MeetingKind.OFFICE), OFFICE, true, by(friday()), false)
                .orThrow();
    }

    static MeetingDecision aDecision() {
        return new MeetingDecision(
                DecisionId.random(),
                "开放查询接口",
                Optional.of(DEPARTMENT),
                List.of(ZONE),
                Optional.of(FRIDAY.plusDays(30)),
                Optional.empty());
    }

    static Meeting anIssuedMeeting(MeetingDecision... decisions) {
        Meeting held = MeetingTransitions.hold(aMeeting(), friday()).orThrow();
        return MeetingTransitions.write(
                        held,
                        new MeetingTransitions.Written(
                                List.of(
                                        Participant.invited(ZONE)
                                                .was("李", Participant.Attendance.PRESENT)),
                                "会议讨论。",
                                List.of(decisions)))
                .orThrow()
                .issuedAs(new GivenNumber(Series.MINUTES, 2027, 3));
    }

    static DocumentContent aDocument(DocumentKind kind) {
        return new DocumentContent(kind, "试点方案", "说明", "文〔2027〕1号", Optional.of(GROUP), List.of());
    }

    static FiledDocument filed(DocumentKind kind, boolean ownGroup) {
        return DocumentTransitions.file(
                        new DocumentTransitions.Filed(
                                aDocument(kind), ZONE, OFFICE, by(friday()), false),
                        List.of(GROUP),
                        ownGroup,
                        1,
                        DEADLINES)
                .orThrow();
    }

    static List<ReasonCode> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Reason::code).toList();
    }
}
