package org.xianxing.db.registry;

import static org.xianxing.db.jooq.Tables.CHARTER;
import static org.xianxing.db.jooq.Tables.CHARTER_CLAUSE;
import static org.xianxing.db.jooq.Tables.CHARTER_POST;
import static org.xianxing.db.jooq.Tables.CHARTER_POST_PART;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.registry.Charter;
import org.xianxing.domain.registry.CharterId;
import org.xianxing.domain.registry.CharterRepository;
import org.xianxing.domain.registry.Clause;
import org.xianxing.domain.registry.Part;
import org.xianxing.domain.registry.StaffingLine;
import org.xianxing.domain.registry.StoredCharter;

final class JooqCharterRepository implements CharterRepository {

    private final DSLContext dsl;

    JooqCharterRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<StoredCharter> find(CharterId id) {
        return read(CHARTER.ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public List<StoredCharter> all() {
        return read(DSL.noCondition());
    }

    @Override
    public void add(StoredCharter stored) {
        Charter charter = stored.charter();
        UUID id = stored.id().value();
        dsl.insertInto(CHARTER)
                .set(CHARTER.ID, id)
                .set(CHARTER.ORGANIZATION_ID, stored.organization().value())
                .set(CHARTER.TITLE, charter.title())
                .set(CHARTER.DOCUMENT_NUMBER, charter.documentNumber())
                .set(CHARTER.PUBLISHED_ON, charter.published().orElse(null))
                .set(CHARTER.BODY, charter.body())
                .set(CHARTER.OTHER_NAME, charter.otherName())
                .set(CHARTER.BODY_LEVEL, charter.level())
                .set(CHARTER.PREAMBLE, charter.preamble())
                .set(
                        CHARTER.STATED_DIVISIONS,
                        charter.statedDivisions().isPresent()
                                ? charter.statedDivisions().getAsInt()
                                : null)
                .set(CHARTER.STAFFING, charter.staffing())
                .set(CHARTER.SOURCE, stored.source())
                .execute();
        List<Query> inserts = new ArrayList<>();
        for (int i = 0; i < charter.clauses().size(); i++) {
            inserts.add(insert(id, i, charter.clauses().get(i)));
        }
        for (int i = 0; i < charter.posts().size(); i++) {
            StaffingLine post = charter.posts().get(i);
            inserts.add(
                    dsl.insertInto(CHARTER_POST)
                            .set(CHARTER_POST.CHARTER_ID, id)
                            .set(CHARTER_POST.POSITION, i)
                            .set(CHARTER_POST.LABEL, post.label())
                            .set(CHARTER_POST.POST_COUNT, post.count())
                            .set(CHARTER_POST.HEADCOUNT, post.headcount())
                            .set(CHARTER_POST.REMARK, post.remark()));
            for (int j = 0; j < post.ofWhich().size(); j++) {
                inserts.add(
                        dsl.insertInto(CHARTER_POST_PART)
                                .set(CHARTER_POST_PART.CHARTER_ID, id)
                                .set(CHARTER_POST_PART.POSITION, i)
                                .set(CHARTER_POST_PART.PART_POSITION, j)
                                .set(CHARTER_POST_PART.LABEL, post.ofWhich().get(j).label())
                                .set(CHARTER_POST_PART.POST_COUNT, post.ofWhich().get(j).count()));
            }
        }
        dsl.batch(inserts).execute();
    }

    private Query insert(UUID charter, int position, Clause clause) {
        return dsl.insertInto(CHARTER_CLAUSE)
                .set(CHARTER_CLAUSE.CHARTER_ID, charter)
                .set(CHARTER_CLAUSE.POSITION, position)
                .set(CHARTER_CLAUSE.PART, clause.part().name())
                .set(CHARTER_CLAUSE.NUMBER, clause.number())
                .set(CHARTER_CLAUSE.NAME, clause.name())
                .set(CHARTER_CLAUSE.OTHER_NAME, clause.otherName())
                .set(CHARTER_CLAUSE.CLAUSE_TEXT, clause.text())
                .set(CHARTER_CLAUSE.MARK, clause.mark().name());
    }

    private List<StoredCharter> read(Condition which) {
        Map<UUID, List<Clause>> clauses =
                dsl.select(CHARTER_CLAUSE.fields())
                        .from(CHARTER_CLAUSE)
                        .join(CHARTER)
                        .on(CHARTER.ID.eq(CHARTER_CLAUSE.CHARTER_ID))
                        .where(which)
                        .orderBy(CHARTER_CLAUSE.POSITION)
                        .fetchGroups(CHARTER_CLAUSE.CHARTER_ID, JooqCharterRepository::clause);
        Map<UUID, List<StaffingLine>> posts = posts(which);
        return dsl.selectFrom(CHARTER)
                .where(which)
                .orderBy(CHARTER.BODY, CHARTER.PUBLISHED_ON)
                .fetch(row ->
                        stored(
                                row,
                                clauses.getOrDefault(row.get(CHARTER.ID), List.of()),
                                posts.getOrDefault(row.get(CHARTER.ID), List.of())));
    }

    private Map<UUID, List<StaffingLine>> posts(Condition which) {
        record Place(UUID charter, int position) {}
        Map<Place, List<StaffingLine.OfWhich>> parts =
                dsl
                        .select(CHARTER_POST_PART.fields())
                        .from(CHARTER_POST_PART)
                        .join(CHARTER)
                        .on(CHARTER.ID.eq(CHARTER_POST_PART.CHARTER_ID))
                        .where(which)
                        .orderBy(CHARTER_POST_PART.PART_POSITION)
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        row ->
                                                new Place(
                                                        row.get(CHARTER_POST_PART.CHARTER_ID),
                                                        row.get(CHARTER_POST_PART.POSITION)),
                                        Collectors.mapping(
                                                row ->
                                                        new StaffingLine.OfWhich(
                                                                row.get(CHARTER_POST_PART.LABEL),
                                                                row.get(
                                                                        CHARTER_POST_PART
                                                                                .POST_COUNT)),
                                                Collectors.toList())));
        return dsl.select(CHARTER_POST.fields())
                .from(CHARTER_POST)
                .join(CHARTER)
                .on(CHARTER.ID.eq(CHARTER_POST.CHARTER_ID))
                .where(which)
                .orderBy(CHARTER_POST.POSITION)
                .fetchGroups(
                        CHARTER_POST.CHARTER_ID,
                        row ->
                                new StaffingLine(
                                        row.get(CHARTER_POST.LABEL),
                                        row.get(CHARTER_POST.POST_COUNT),
                                        row.get(CHARTER_POST.HEADCOUNT),
                                        parts.getOrDefault(
                                                new Place(
                                                        row.get(CHARTER_POST.CHARTER_ID),
                                                        row.get(CHARTER_POST.POSITION)),
                                                List.of()),
                                        row.get(CHARTER_POST.REMARK)));
    }

    private static Clause clause(Record row) {
        return new Clause(
                Part.valueOf(row.get(CHARTER_CLAUSE.PART)),
                row.get(CHARTER_CLAUSE.NUMBER),
                row.get(CHARTER_CLAUSE.NAME),
                row.get(CHARTER_CLAUSE.OTHER_NAME),
                row.get(CHARTER_CLAUSE.CLAUSE_TEXT),
                Clause.Mark.valueOf(row.get(CHARTER_CLAUSE.MARK)));
    }

    private static StoredCharter stored(
            Record row, List<Clause> clauses, List<StaffingLine> posts) {
        @Nullable Integer stated = row.get(CHARTER.STATED_DIVISIONS);
        return new StoredCharter(
                new CharterId(row.get(CHARTER.ID)),
                new OrganizationId(row.get(CHARTER.ORGANIZATION_ID)),
                new Charter(
                        row.get(CHARTER.TITLE),
                        row.get(CHARTER.DOCUMENT_NUMBER),
                        Optional.ofNullable(row.get(CHARTER.PUBLISHED_ON)),
                        row.get(CHARTER.BODY),
                        row.get(CHARTER.OTHER_NAME),
                        row.get(CHARTER.BODY_LEVEL),
                        row.get(CHARTER.PREAMBLE),
                        stated == null ? OptionalInt.empty() : OptionalInt.of(stated),
                        clauses,
                        row.get(CHARTER.STAFFING),
                        posts),
                row.get(CHARTER.SOURCE));
    }
}
