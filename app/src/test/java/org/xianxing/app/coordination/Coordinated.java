package org.xianxing.app.coordination;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.xianxing.app.testing.People;
import org.xianxing.domain.coordination.AgendaItem;
import org.xianxing.domain.coordination.DecisionId;
import org.xianxing.domain.coordination.DocumentContent;
import org.xianxing.domain.coordination.DocumentKind;
import org.xianxing.domain.coordination.FiledDocument;
import org.xianxing.domain.coordination.Matter;
import org.xianxing.domain.coordination.MatterContent;
import org.xianxing.domain.coordination.MatterKind;
import org.xianxing.domain.coordination.MatterTransitions.Act;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingDecision;
import org.xianxing.domain.coordination.MeetingKind;
import org.xianxing.domain.coordination.MeetingPlan;
import org.xianxing.domain.coordination.MeetingTransitions;
import org.xianxing.domain.coordination.Participant;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.organization.OrganizationKind;
import org.xianxing.domain.organization.OrganizationRepository;
import org.xianxing.domain.organization.Role;
import org.xianxing.domain.organization.Term;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.registry.Relation;
import org.xianxing.domain.registry.RelationId;
import org.xianxing.domain.registry.RelationKind;
import org.xianxing.domain.registry.StructureRepository;
import org.xianxing.domain.registry.Validity;
import org.xianxing.domain.shared.Attachment;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.shared.ReasonCode;

/** Matters, meetings and documents for tests; the tests' department leads a topic group. */
@TestComponent
public class Coordinated {

    private final MatterHandling matters;
    private final MeetingHandling meetings;
    private final DocumentHandling documents;
    private final CoordinationFileService files;
    private final People people;
    private final OrganizationId group;

    Coordinated(
            MatterHandling matters,
            MeetingHandling meetings,
            DocumentHandling documents,
            CoordinationFileService files,
            People people,
            OrganizationRepository organizations,
            StructureRepository structure) {
        this.matters = matters;
        this.meetings = meetings;
        this.documents = documents;
        this.files = files;
        this.people = people;
        this.group =
                organizations.all(OrganizationKind.TOPIC_GROUP).stream()
                        .filter(body -> body.name().contains("法治"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        structure.put(
                new Relation(
                        RelationId.random(),
                        people.actor(Role.DEPARTMENT_OFFICIAL).organization(),
                        RelationKind.LEADS,
                        group,
                        Validity.UNKNOWN,
                        Citation.NONE,
                        "test"));
    }

    public OrganizationId group() {
        return group;
    }

    Actor zone() {
        return people.actor(Role.ZONE_OFFICIAL);
    }

    Actor lead() {
        return people.actor(Role.DEPARTMENT_OFFICIAL);
    }

    Actor office() {
        return people.actor(Role.PROVINCE_EVALUATOR);
    }

    public MatterContent aNeed(String title) {
        return new MatterContent(
                MatterKind.NEED, title, "企业往返口岸。", "在园区申报。", Optional.of(group), Optional.empty());
    }

    public Matter raised(String title) {
        return matters.raise(zone(), aNeed(title), List.of()).orThrow();
    }

    public Matter convened(String title) {
        Matter raised = raised(title);
        matters.actForGroup(lead(), raised.id(), Act.RECEIVE, "", List.of()).orThrow();
        return matters.convene(
                        lead(),
                        raised.id(),
                        MatterHandling.Way.WRITING,
                        List.of(people.actor(Role.AREA_OFFICIAL).organization()),
                        "书面征求意见",
                        List.of())
                .orThrow();
    }

    public Matter answered(String title) {
        Matter convened = convened(title);
        return matters.actForGroup(lead(), convened.id(), Act.ANSWER, "同意", List.of()).orThrow();
    }

    public MeetingPlan aPlan(MeetingKind kind, String title) {
        return new MeetingPlan(
                kind,
                title,
                Optional.of(Instant.now().minus(2, ChronoUnit.HOURS)),
                "会议室",
                "主任",
                List.of(AgendaItem.of("研究单一窗口")),
                List.of(
                        Participant.invited(people.actor(Role.AREA_OFFICIAL).organization()),
                        new Participant(Optional.empty(), "王专家", Participant.Attendance.INVITED)));
    }

    public Meeting held(String title) {
        Meeting planned = meetings.plan(office(), aPlan(MeetingKind.OFFICE, title)).orThrow();
        return meetings.hold(office(), planned.id()).orThrow();
    }

    public MeetingDecision aDecision() {
        return new MeetingDecision(
                DecisionId.random(),
                "开放查询接口",
                Optional.of(people.actor(Role.DEPARTMENT_OFFICIAL).organization()),
                List.of(people.actor(Role.AREA_OFFICIAL).organization()),
                Optional.of(today().plusDays(30)),
                Optional.empty());
    }

    public Meeting issued(String title, MeetingDecision... decisions) {
        Meeting held = held(title);
        Meeting written =
                meetings.write(
                                office(),
                                held.id(),
                                held.version() + 1,
                                new MeetingTransitions.Written(
                                        held.plan().participants().stream()
                                                .map(p ->
                                                        p.was(
                                                                "李负责人",
                                                                Participant.Attendance.PRESENT))
                                                .distinct()
                                                .toList(),
                                        "会议讨论了单一窗口。\n会议要求抓紧推进。",
                                        List.of(decisions)))
                        .orThrow();
        return meetings.issue(office(), held.id(), written.version() + 1).orThrow();
    }

    public DocumentContent aDocument(DocumentKind kind, String title) {
        return new DocumentContent(
                kind,
                title,
                "起草说明",
                kind == DocumentKind.RECORD ? "文〔2027〕1号" : "",
                Optional.of(group),
                List.of());
    }

    public FiledDocument filed(DocumentKind kind, String title) {
        return documents
                .file(area(), aDocument(kind, title), List.of(file(area(), "正文.pdf")))
                .orThrow();
    }

    Actor area() {
        return people.actor(Role.AREA_OFFICIAL);
    }

    public Attachment file(Actor actor, String name) {
        return keep(actor, name, "%PDF-1.7\n" + name).orThrow();
    }

    Outcome<Attachment> keep(Actor actor, String name, String content) {
        return files.keep(
                actor, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    static LocalDate today() {
        return Term.dayAt(Instant.now());
    }

    static List<ReasonCode> codes(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Reason::code).toList();
    }
}
