package org.xianxing.db.supervision;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.xianxing.db.jooq.Tables.CASE_ASSISTING;
import static org.xianxing.db.jooq.Tables.CASE_COUNTER;
import static org.xianxing.db.jooq.Tables.CASE_INSTRUCTION;
import static org.xianxing.db.jooq.Tables.CASE_MEASURE;
import static org.xianxing.db.jooq.Tables.SUPERVISION_CASE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.xianxing.db.shared.SignatureColumns;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.supervision.CaseFilter;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.CaseNumber;
import org.xianxing.domain.supervision.CaseRepository;
import org.xianxing.domain.supervision.CaseState;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.Extension;
import org.xianxing.domain.supervision.Instruction;
import org.xianxing.domain.supervision.Measure;
import org.xianxing.domain.supervision.StepId;
import org.xianxing.domain.supervision.SupervisionCase;

final class JooqCases implements CaseRepository {

    private static final SignatureColumns INSTRUCTIONS = new SignatureColumns(CASE_INSTRUCTION);

    private final DSLContext dsl;
    private final CaseHistory history;
    private final CaseExtensions extensions;

    JooqCases(DSLContext dsl) {
        this.dsl = dsl;
        this.history = new CaseHistory(dsl);
        this.extensions = new CaseExtensions(dsl);
    }

    // ── cases ──

    @Override
    public Optional<SupervisionCase> find(CaseId id) {
        return read(SUPERVISION_CASE.ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public Optional<SupervisionCase> findUnique(String key) {
        return read(SUPERVISION_CASE.UNIQUE_KEY.eq(key)).stream().findFirst();
    }

    @Override
    public List<SupervisionCase> list(CaseFilter filter) {
        return read(condition(filter));
    }

    private List<SupervisionCase> read(Condition condition) {
        List<? extends Record> rows =
                dsl.selectFrom(SUPERVISION_CASE)
                        .where(condition)
                        .orderBy(
                                SUPERVISION_CASE.DUE,
                                SUPERVISION_CASE.OPENED_AT,
                                SUPERVISION_CASE.ID)
                        .fetch();
        Map<UUID, List<OrganizationId>> assisting =
                dsl.selectFrom(CASE_ASSISTING)
                        .where(
                                CASE_ASSISTING.CASE_ID.in(
                                        rows.stream()
                                                .map(row -> row.get(SUPERVISION_CASE.ID))
                                                .toList()))
                        .orderBy(CASE_ASSISTING.POSITION)
                        .fetchGroups(
                                CASE_ASSISTING.CASE_ID,
                                row -> new OrganizationId(row.get(CASE_ASSISTING.ORGANIZATION_ID)));
        return rows.stream()
                .map(row ->
                        CaseColumns.read(
                                row,
                                assisting.getOrDefault(row.get(SUPERVISION_CASE.ID), List.of())))
                .toList();
    }

    private static Condition condition(CaseFilter filter) {
        Condition condition = noCondition();
        if (!filter.states().isEmpty()) {
            condition =
                    condition.and(
                            SUPERVISION_CASE.STATE.in(
                                    filter.states().stream().map(CaseState::name).toList()));
        }
        if (filter.rung().isPresent()) {
            condition = condition.and(SUPERVISION_CASE.RUNG.eq(filter.rung().get().name()));
        }
        if (filter.kind().isPresent()) {
            condition = condition.and(SUPERVISION_CASE.KIND.eq(filter.kind().get().name()));
        }
        if (filter.unit().isPresent()) {
            condition = condition.and(SUPERVISION_CASE.UNIT_ID.eq(filter.unit().get().value()));
        }
        if (filter.concerning().isPresent()) {
            condition = condition.and(concerns(filter.concerning().get()));
        }
        if (!filter.text().isBlank()) {
            condition = condition.and(holds(filter.text().strip()));
        }
        if (!filter.subjectPrefix().isEmpty()) {
            condition =
                    condition.and(SUPERVISION_CASE.SUBJECT_ID.startsWith(filter.subjectPrefix()));
        }
        return condition;
    }

    /** Cases that a body handles or assists in and that were issued: it never sees a draft. */
    private static Condition concerns(OrganizationId body) {
        return SUPERVISION_CASE
                .NUMBER_SEQUENCE
                .isNotNull()
                .and(
                        SUPERVISION_CASE
                                .UNIT_ID
                                .eq(body.value())
                                .or(
                                        exists(
                                                selectOne()
                                                        .from(CASE_ASSISTING)
                                                        .where(
                                                                CASE_ASSISTING.CASE_ID.eq(
                                                                        SUPERVISION_CASE.ID))
                                                        .and(
                                                                CASE_ASSISTING.ORGANIZATION_ID.eq(
                                                                        body.value())))));
    }

    private static Condition holds(String text) {
        return SUPERVISION_CASE
                .TITLE
                .containsIgnoreCase(text)
                .or(SUPERVISION_CASE.DEMAND.containsIgnoreCase(text))
                .or(
                        concat(
                                        inline("督〔"),
                                        SUPERVISION_CASE.NUMBER_YEAR,
                                        inline("〕"),
                                        SUPERVISION_CASE.NUMBER_SEQUENCE,
                                        inline("号"))
                                .contains(text));
    }

    @Override
    public CaseNumber nextNumber(int year) {
        dsl.insertInto(CASE_COUNTER)
                .set(CASE_COUNTER.NUMBER_YEAR, year)
                .set(CASE_COUNTER.LAST_SEQUENCE, 0)
                .onDuplicateKeyIgnore()
                .execute();
        dsl.update(CASE_COUNTER)
                .set(CASE_COUNTER.LAST_SEQUENCE, CASE_COUNTER.LAST_SEQUENCE.plus(1))
                .where(CASE_COUNTER.NUMBER_YEAR.eq(year))
                .execute();
        return dsl.selectFrom(CASE_COUNTER)
                .where(CASE_COUNTER.NUMBER_YEAR.eq(year))
                .fetchSingle(row -> new CaseNumber(year, row.get(CASE_COUNTER.LAST_SEQUENCE)));
    }

    @Override
    public boolean add(SupervisionCase added) {
        try {
            dsl.insertInto(SUPERVISION_CASE)
                    .set(SUPERVISION_CASE.ID, added.id().value())
                    .set(SUPERVISION_CASE.VERSION, added.version())
                    .set(CaseColumns.of(added))
                    .execute();
        } catch (IntegrityConstraintViolationException e) {
            if (added.uniqueKey().flatMap(this::findUnique).isPresent()) {
                return false;
            }
            throw e;
        }
        addAssisting(added);
        return true;
    }

    @Override
    public void update(SupervisionCase changed) {
        int rows =
                dsl.update(SUPERVISION_CASE)
                        .set(CaseColumns.of(changed))
                        .set(SUPERVISION_CASE.VERSION, changed.version() + 1)
                        .where(SUPERVISION_CASE.ID.eq(changed.id().value()))
                        .and(SUPERVISION_CASE.VERSION.eq(changed.version()))
                        .execute();
        if (rows == 0) {
            throw new StaleVersionException("case " + changed.id().value());
        }
        dsl.deleteFrom(CASE_ASSISTING)
                .where(CASE_ASSISTING.CASE_ID.eq(changed.id().value()))
                .execute();
        addAssisting(changed);
    }

    private void addAssisting(SupervisionCase stored) {
        int position = 0;
        for (OrganizationId body : stored.matter().assisting()) {
            dsl.insertInto(CASE_ASSISTING)
                    .set(CASE_ASSISTING.CASE_ID, stored.id().value())
                    .set(CASE_ASSISTING.POSITION, ++position)
                    .set(CASE_ASSISTING.ORGANIZATION_ID, body.value())
                    .execute();
        }
    }

    // ── measures ──

    @Override
    public List<Measure> measures(CaseId id) {
        return measures(List.of(id)).getOrDefault(id, List.of());
    }

    @Override
    public Map<CaseId, List<Measure>> measures(Collection<CaseId> ids) {
        return dsl
                .selectFrom(CASE_MEASURE)
                .where(CASE_MEASURE.CASE_ID.in(ids.stream().map(CaseId::value).toList()))
                .orderBy(CASE_MEASURE.CASE_ID, CASE_MEASURE.MEASURE_NUMBER)
                .fetch()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> new CaseId(row.get(CASE_MEASURE.CASE_ID)),
                                Collectors.mapping(JooqCases::measure, Collectors.toList())));
    }

    private static Measure measure(Record row) {
        return new Measure(
                row.get(CASE_MEASURE.MEASURE_NUMBER),
                row.get(CASE_MEASURE.MEASURE_TEXT),
                row.get(CASE_MEASURE.UNTIL_DAY),
                Optional.ofNullable(row.get(CASE_MEASURE.DONE_ON)));
    }

    @Override
    public void setMeasures(CaseId id, List<Measure> measures) {
        dsl.deleteFrom(CASE_MEASURE).where(CASE_MEASURE.CASE_ID.eq(id.value())).execute();
        for (Measure measure : measures) {
            dsl.insertInto(CASE_MEASURE)
                    .set(CASE_MEASURE.CASE_ID, id.value())
                    .set(CASE_MEASURE.MEASURE_NUMBER, measure.number())
                    .set(CASE_MEASURE.MEASURE_TEXT, measure.text())
                    .set(CASE_MEASURE.UNTIL_DAY, measure.until())
                    .set(CASE_MEASURE.DONE_ON, measure.doneOn().orElse(null))
                    .execute();
        }
    }

    @Override
    public void update(CaseId id, Measure measure) {
        dsl.update(CASE_MEASURE)
                .set(CASE_MEASURE.DONE_ON, measure.doneOn().orElse(null))
                .where(CASE_MEASURE.CASE_ID.eq(id.value()))
                .and(CASE_MEASURE.MEASURE_NUMBER.eq(measure.number()))
                .execute();
    }

    // ── history ──

    @Override
    public List<CaseStep> steps(CaseId id) {
        return history.steps(id);
    }

    @Override
    public void add(CaseStep step) {
        history.add(step);
    }

    @Override
    public Optional<EvidenceFile> paper(StepId step) {
        return history.paper(step);
    }

    @Override
    public void keepPaper(StepId step, EvidenceFile paper) {
        history.keepPaper(step, paper);
    }

    @Override
    public List<Extension> extensions(CaseId id) {
        return extensions.of(id);
    }

    @Override
    public List<CaseId> withPendingExtension(Collection<CaseId> ids) {
        return extensions.pending(ids);
    }

    @Override
    public void add(Extension extension) {
        extensions.add(extension);
    }

    @Override
    public void update(Extension extension) {
        extensions.update(extension);
    }

    @Override
    public List<Instruction> instructions(CaseId id) {
        return dsl.selectFrom(CASE_INSTRUCTION)
                .where(CASE_INSTRUCTION.CASE_ID.eq(id.value()))
                .orderBy(
                        CASE_INSTRUCTION.GIVEN_ON,
                        CASE_INSTRUCTION.RECORDED_AT,
                        CASE_INSTRUCTION.ID)
                .fetch(row ->
                        new Instruction(
                                row.get(CASE_INSTRUCTION.LEADER),
                                row.get(CASE_INSTRUCTION.GIVEN_ON),
                                row.get(CASE_INSTRUCTION.INSTRUCTION_TEXT),
                                INSTRUCTIONS.read(row, "recorded")));
    }

    @Override
    public void add(CaseId id, Instruction instruction) {
        dsl.insertInto(CASE_INSTRUCTION)
                .set(CASE_INSTRUCTION.ID, UUID.randomUUID())
                .set(CASE_INSTRUCTION.CASE_ID, id.value())
                .set(CASE_INSTRUCTION.LEADER, instruction.leader())
                .set(CASE_INSTRUCTION.GIVEN_ON, instruction.day())
                .set(CASE_INSTRUCTION.INSTRUCTION_TEXT, instruction.text())
                .set(INSTRUCTIONS.of("recorded", Optional.of(instruction.recordedBy())))
                .execute();
    }
}
