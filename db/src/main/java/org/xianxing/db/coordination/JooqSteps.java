package org.xianxing.db.coordination;

import static org.xianxing.db.jooq.Tables.COORDINATION_STEP;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.xianxing.db.shared.SignatureColumns;
import org.xianxing.domain.coordination.Step;
import org.xianxing.domain.coordination.StepKind;
import org.xianxing.domain.coordination.StepRepository;

record JooqSteps(DSLContext dsl) implements StepRepository {

    private static final SignatureColumns SIGNATURES = new SignatureColumns(COORDINATION_STEP);

    @Override
    public List<Step> of(UUID subject) {
        return dsl.selectFrom(COORDINATION_STEP)
                .where(COORDINATION_STEP.SUBJECT_ID.eq(subject))
                .orderBy(COORDINATION_STEP.POSITION)
                .fetch(row ->
                        new Step(
                                subject,
                                row.get(COORDINATION_STEP.POSITION),
                                StepKind.valueOf(row.get(COORDINATION_STEP.KIND)),
                                SIGNATURES.read(row, "done"),
                                row.get(COORDINATION_STEP.STEP_TEXT),
                                Optional.ofNullable(row.get(COORDINATION_STEP.DUE)),
                                row.get(COORDINATION_STEP.LATE)));
    }

    @Override
    public void add(Step step) {
        dsl.insertInto(COORDINATION_STEP)
                .set(COORDINATION_STEP.SUBJECT_ID, step.subject())
                .set(COORDINATION_STEP.POSITION, step.position())
                .set(COORDINATION_STEP.KIND, step.kind().name())
                .set(SIGNATURES.of("done", Optional.of(step.by())))
                .set(COORDINATION_STEP.STEP_TEXT, step.text())
                .set(COORDINATION_STEP.DUE, step.until().orElse(null))
                .set(COORDINATION_STEP.LATE, step.late())
                .execute();
    }
}
