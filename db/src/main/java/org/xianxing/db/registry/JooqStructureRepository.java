package org.xianxing.db.registry;

import static org.xianxing.db.jooq.Tables.ORGANIZATION_EXISTENCE;
import static org.xianxing.db.jooq.Tables.ORGANIZATION_MEMBERSHIP;
import static org.xianxing.db.jooq.Tables.ORGANIZATION_RELATION;
import static org.xianxing.db.jooq.Tables.WORKING_RULE;
import static org.xianxing.db.jooq.Tables.WORKING_RULE_PARTY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.xianxing.db.jooq.tables.records.OrganizationExistenceRecord;
import org.xianxing.db.jooq.tables.records.OrganizationMembershipRecord;
import org.xianxing.db.jooq.tables.records.OrganizationRelationRecord;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.registry.Capacity;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.registry.Existence;
import org.xianxing.domain.registry.Membership;
import org.xianxing.domain.registry.MembershipId;
import org.xianxing.domain.registry.Relation;
import org.xianxing.domain.registry.RelationId;
import org.xianxing.domain.registry.RelationKind;
import org.xianxing.domain.registry.StructureRepository;
import org.xianxing.domain.registry.Validity;
import org.xianxing.domain.registry.WorkingRule;

final class JooqStructureRepository implements StructureRepository {

    private final DSLContext dsl;

    JooqStructureRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<Existence> existences() {
        return dsl.selectFrom(ORGANIZATION_EXISTENCE)
                .fetch(r ->
                        new Existence(
                                new OrganizationId(r.getOrganizationId()),
                                validity(
                                        r,
                                        ORGANIZATION_EXISTENCE.VALID_FROM,
                                        ORGANIZATION_EXISTENCE.VALID_UNTIL),
                                new Citation(r.getDocument(), r.getClause())));
    }

    @Override
    public List<Relation> relations() {
        return relations(DSL.noCondition());
    }

    @Override
    public Optional<Relation> relation(RelationId id) {
        return relations(ORGANIZATION_RELATION.ID.eq(id.value())).stream().findFirst();
    }

    private List<Relation> relations(Condition which) {
        return dsl.selectFrom(ORGANIZATION_RELATION)
                .where(which)
                .orderBy(ORGANIZATION_RELATION.POSITION, ORGANIZATION_RELATION.ID)
                .fetch(r ->
                        new Relation(
                                new RelationId(r.getId()),
                                new OrganizationId(r.getSubjectId()),
                                RelationKind.valueOf(r.getKind()),
                                new OrganizationId(r.getObjectId()),
                                validity(
                                        r,
                                        ORGANIZATION_RELATION.VALID_FROM,
                                        ORGANIZATION_RELATION.VALID_UNTIL),
                                new Citation(r.getDocument(), r.getClause()),
                                r.getNote()));
    }

    @Override
    public List<Membership> memberships(OrganizationId group) {
        return memberships(ORGANIZATION_MEMBERSHIP.GROUP_ID.eq(group.value()));
    }

    @Override
    public Optional<Membership> membership(MembershipId id) {
        return memberships(ORGANIZATION_MEMBERSHIP.ID.eq(id.value())).stream().findFirst();
    }

    private List<Membership> memberships(Condition which) {
        return dsl.selectFrom(ORGANIZATION_MEMBERSHIP)
                .where(which)
                .orderBy(ORGANIZATION_MEMBERSHIP.POSITION, ORGANIZATION_MEMBERSHIP.ID)
                .fetch(r ->
                        new Membership(
                                new MembershipId(r.getId()),
                                new OrganizationId(r.getGroupId()),
                                r.getPosition(),
                                r.getPerson(),
                                Capacity.valueOf(r.getCapacity()),
                                r.getTitle(),
                                Optional.ofNullable(r.get(ORGANIZATION_MEMBERSHIP.UNIT_ID))
                                        .map(OrganizationId::new),
                                r.getContact(),
                                validity(
                                        r,
                                        ORGANIZATION_MEMBERSHIP.VALID_FROM,
                                        ORGANIZATION_MEMBERSHIP.VALID_UNTIL),
                                new Citation(r.getDocument(), r.getClause())));
    }

    @Override
    public List<WorkingRule> rules() {
        Map<UUID, List<UUID>> parties =
                dsl.selectFrom(WORKING_RULE_PARTY)
                        .fetchGroups(
                                WORKING_RULE_PARTY.RULE_ID, WORKING_RULE_PARTY.ORGANIZATION_ID);
        return dsl.selectFrom(WORKING_RULE)
                .orderBy(WORKING_RULE.POSITION, WORKING_RULE.ID)
                .fetch(r ->
                        new WorkingRule(
                                r.getId(),
                                parties.getOrDefault(r.getId(), List.of()).stream()
                                        .map(OrganizationId::new)
                                        .toList(),
                                WorkingRule.Topic.valueOf(r.getTopic()),
                                new Citation(r.getDocument(), r.getClause()),
                                r.getRuleText()));
    }

    @Override
    public void put(Existence existence) {
        OrganizationExistenceRecord row = dsl.newRecord(ORGANIZATION_EXISTENCE);
        row.setOrganizationId(existence.organization().value());
        row.set(ORGANIZATION_EXISTENCE.VALID_FROM, existence.validity().from().orElse(null));
        row.set(ORGANIZATION_EXISTENCE.VALID_UNTIL, existence.validity().until().orElse(null));
        row.setDocument(existence.founding().document());
        row.setClause(existence.founding().clause());
        put(ORGANIZATION_EXISTENCE, ORGANIZATION_EXISTENCE.ORGANIZATION_ID, row);
    }

    @Override
    public void put(Relation relation) {
        OrganizationRelationRecord row = row(dsl, relation);
        row.setPosition(
                dsl.select(ORGANIZATION_RELATION.POSITION)
                        .from(ORGANIZATION_RELATION)
                        .where(ORGANIZATION_RELATION.ID.eq(relation.id().value()))
                        .fetchOptional(ORGANIZATION_RELATION.POSITION)
                        .orElseGet(this::nextPosition));
        put(ORGANIZATION_RELATION, ORGANIZATION_RELATION.ID, row);
    }

    private int nextPosition() {
        Integer last =
                dsl.select(DSL.max(ORGANIZATION_RELATION.POSITION))
                        .from(ORGANIZATION_RELATION)
                        .fetchOne(0, Integer.class);
        return last == null ? 1 : last + 1;
    }

    static OrganizationRelationRecord row(DSLContext dsl, Relation relation) {
        OrganizationRelationRecord row = dsl.newRecord(ORGANIZATION_RELATION);
        row.setId(relation.id().value());
        row.setSubjectId(relation.subject().value());
        row.setKind(relation.kind().name());
        row.setObjectId(relation.object().value());
        row.set(ORGANIZATION_RELATION.VALID_FROM, relation.validity().from().orElse(null));
        row.set(ORGANIZATION_RELATION.VALID_UNTIL, relation.validity().until().orElse(null));
        row.setDocument(relation.citation().document());
        row.setClause(relation.citation().clause());
        row.setNote(relation.note());
        return row;
    }

    @Override
    public void put(Membership membership) {
        OrganizationMembershipRecord row = row(dsl, membership);
        put(ORGANIZATION_MEMBERSHIP, ORGANIZATION_MEMBERSHIP.ID, row);
    }

    static OrganizationMembershipRecord row(DSLContext dsl, Membership membership) {
        OrganizationMembershipRecord row = dsl.newRecord(ORGANIZATION_MEMBERSHIP);
        row.setId(membership.id().value());
        row.setGroupId(membership.group().value());
        row.setPosition(membership.position());
        row.setPerson(membership.person());
        row.setCapacity(membership.capacity().name());
        row.setTitle(membership.title());
        row.set(
                ORGANIZATION_MEMBERSHIP.UNIT_ID,
                membership.unit().map(OrganizationId::value).orElse(null));
        row.setContact(membership.contact());
        row.set(ORGANIZATION_MEMBERSHIP.VALID_FROM, membership.validity().from().orElse(null));
        row.set(ORGANIZATION_MEMBERSHIP.VALID_UNTIL, membership.validity().until().orElse(null));
        row.setDocument(membership.citation().document());
        row.setClause(membership.citation().clause());
        return row;
    }

    private <R extends UpdatableRecord<R>> void put(Table<R> table, TableField<R, UUID> id, R row) {
        boolean there = dsl.update(table).set(row).where(id.eq(row.get(id))).execute() > 0;
        if (!there) {
            dsl.insertInto(table).set(row).execute();
        }
    }

    private static <R extends Record> Validity validity(
            R row, TableField<R, LocalDate> from, TableField<R, LocalDate> until) {
        return new Validity(
                Optional.ofNullable(row.get(from)), Optional.ofNullable(row.get(until)));
    }
}
