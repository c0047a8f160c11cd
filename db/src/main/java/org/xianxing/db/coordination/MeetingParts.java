package org.xianxing.db.coordination;

import static org.xianxing.db.jooq.Tables.DECISION_UNIT;
import static org.xianxing.db.jooq.Tables.MEETING_DECISION;
import static org.xianxing.db.jooq.Tables.MEETING_ITEM;
import static org.xianxing.db.jooq.Tables.MEETING_PARTICIPANT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.xianxing.domain.coordination.AgendaItem;
import org.xianxing.domain.coordination.DecisionId;
import org.xianxing.domain.coordination.DocumentId;
import org.xianxing.domain.coordination.MatterId;
import org.xianxing.domain.coordination.Meeting;
import org.xianxing.domain.coordination.MeetingDecision;
import org.xianxing.domain.coordination.MeetingId;
import org.xianxing.domain.coordination.Participant;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.task.TaskId;

/** The agenda, participants and decisions of meetings. */
record MeetingParts(DSLContext dsl) {

    /** What was read, by meeting. */
    record Read(
            Map<UUID, List<AgendaItem>> agenda,
            Map<UUID, List<Participant>> participants,
            Map<UUID, List<MeetingDecision>> decisions) {}

    Read of(Collection<UUID> meetings) {
        return new Read(agenda(meetings), participants(meetings), decisions(meetings));
    }

    private Map<UUID, List<AgendaItem>> agenda(Collection<UUID> meetings) {
        return dsl.selectFrom(MEETING_ITEM)
                .where(MEETING_ITEM.MEETING_ID.in(meetings))
                .orderBy(MEETING_ITEM.POSITION)
                .fetchGroups(
                        MEETING_ITEM.MEETING_ID,
                        row ->
                                new AgendaItem(
                                        row.get(MEETING_ITEM.TITLE),
                                        body(row.get(MEETING_ITEM.PRESENTER_ID)),
                                        Optional.ofNullable(row.get(MEETING_ITEM.MATTER_ID))
                                                .map(MatterId::new),
                                        Optional.ofNullable(row.get(MEETING_ITEM.DOCUMENT_ID))
                                                .map(DocumentId::new)));
    }

    private static Optional<OrganizationId> body(@org.jspecify.annotations.Nullable UUID id) {
        return Optional.ofNullable(id).map(OrganizationId::new);
    }

    private Map<UUID, List<Participant>> participants(Collection<UUID> meetings) {
        return dsl.selectFrom(MEETING_PARTICIPANT)
                .where(MEETING_PARTICIPANT.MEETING_ID.in(meetings))
                .orderBy(MEETING_PARTICIPANT.POSITION)
                .fetchGroups(
                        MEETING_PARTICIPANT.MEETING_ID,
                        row ->
                                new Participant(
                                        body(row.get(MEETING_PARTICIPANT.ORGANIZATION_ID)),
                                        row.get(MEETING_PARTICIPANT.PERSON),
                                        Participant.Attendance.valueOf(
                                                row.get(MEETING_PARTICIPANT.ATTENDANCE))));
    }

    private Map<UUID, List<MeetingDecision>> decisions(Collection<UUID> meetings) {
        Map<UUID, List<OrganizationId>> units =
                dsl.select(DECISION_UNIT.fields())
                        .from(DECISION_UNIT)
                        .join(MEETING_DECISION)
                        .on(MEETING_DECISION.ID.eq(DECISION_UNIT.DECISION_ID))
                        .where(MEETING_DECISION.MEETING_ID.in(meetings))
                        .orderBy(DECISION_UNIT.POSITION)
                        .fetchGroups(
                                DECISION_UNIT.DECISION_ID,
                                row -> new OrganizationId(row.get(DECISION_UNIT.ORGANIZATION_ID)));
        return dsl.selectFrom(MEETING_DECISION)
                .where(MEETING_DECISION.MEETING_ID.in(meetings))
                .orderBy(MEETING_DECISION.POSITION)
                .fetchGroups(
                        MEETING_DECISION.MEETING_ID,
                        row ->
                                decision(
                                        row,
                                        units.getOrDefault(
                                                row.get(MEETING_DECISION.ID), List.of())));
    }

    private static MeetingDecision decision(Record row, List<OrganizationId> units) {
        return new MeetingDecision(
                new DecisionId(row.get(MEETING_DECISION.ID)),
                row.get(MEETING_DECISION.DECISION_TEXT),
                body(row.get(MEETING_DECISION.LEAD_ID)),
                units,
                Optional.ofNullable(row.get(MEETING_DECISION.DUE)),
                Optional.ofNullable(row.get(MEETING_DECISION.TASK_ID)).map(TaskId::new));
    }

    void removePlan(MeetingId id) {
        dsl.deleteFrom(MEETING_ITEM).where(MEETING_ITEM.MEETING_ID.eq(id.value())).execute();
        dsl.deleteFrom(MEETING_PARTICIPANT)
                .where(MEETING_PARTICIPANT.MEETING_ID.eq(id.value()))
                .execute();
    }

    void addPlan(Meeting stored) {
        int position = 0;
        for (AgendaItem item : stored.plan().agenda()) {
            dsl.insertInto(MEETING_ITEM)
                    .set(MEETING_ITEM.MEETING_ID, stored.id().value())
                    .set(MEETING_ITEM.POSITION, ++position)
                    .set(MEETING_ITEM.TITLE, item.title())
                    .set(
                            MEETING_ITEM.PRESENTER_ID,
                            item.presenter().map(OrganizationId::value).orElse(null))
                    .set(MEETING_ITEM.MATTER_ID, item.matter().map(MatterId::value).orElse(null))
                    .set(
                            MEETING_ITEM.DOCUMENT_ID,
                            item.document().map(DocumentId::value).orElse(null))
                    .execute();
        }
        int place = 0;
        for (Participant invited : stored.plan().participants()) {
            dsl.insertInto(MEETING_PARTICIPANT)
                    .set(MEETING_PARTICIPANT.MEETING_ID, stored.id().value())
                    .set(MEETING_PARTICIPANT.POSITION, ++place)
                    .set(
                            MEETING_PARTICIPANT.ORGANIZATION_ID,
                            invited.body().map(OrganizationId::value).orElse(null))
                    .set(MEETING_PARTICIPANT.PERSON, invited.person())
                    .set(MEETING_PARTICIPANT.ATTENDANCE, invited.attendance().name())
                    .execute();
        }
    }
}
