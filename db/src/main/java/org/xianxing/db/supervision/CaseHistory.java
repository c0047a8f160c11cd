package org.xianxing.db.supervision;

import static org.jooq.impl.DSL.max;
import static org.xianxing.db.jooq.Tables.CASE_ATTACHMENT;
import static org.xianxing.db.jooq.Tables.CASE_PAPER;
import static org.xianxing.db.jooq.Tables.CASE_STEP;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.xianxing.domain.evaluation.EvidenceFile;
import org.xianxing.domain.evaluation.EvidenceId;
import org.xianxing.domain.organization.AccountId;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.CaseState;
import org.xianxing.domain.supervision.CaseStep;
import org.xianxing.domain.supervision.Rung;
import org.xianxing.domain.supervision.StepId;
import org.xianxing.domain.supervision.StepKind;

/** The steps of cases with their files and papers. */
record CaseHistory(DSLContext dsl) {

    List<CaseStep> steps(CaseId id) {
        Map<UUID, List<EvidenceFile>> files =
                dsl.select(CASE_ATTACHMENT.fields())
                        .from(CASE_ATTACHMENT)
                        .join(CASE_STEP)
                        .on(CASE_STEP.ID.eq(CASE_ATTACHMENT.STEP_ID))
                        .where(CASE_STEP.CASE_ID.eq(id.value()))
                        .orderBy(CASE_ATTACHMENT.POSITION)
                        .fetchGroups(CASE_ATTACHMENT.STEP_ID, CaseHistory::attachment);
        return dsl.selectFrom(CASE_STEP)
                .where(CASE_STEP.CASE_ID.eq(id.value()))
                .orderBy(CASE_STEP.STEP_NUMBER)
                .fetch(row ->
                        new CaseStep(
                                new StepId(row.get(CASE_STEP.ID)),
                                id,
                                StepKind.valueOf(row.get(CASE_STEP.KIND)),
                                by(row),
                                row.get(CASE_STEP.DONE_AT),
                                row.get(CASE_STEP.STEP_TEXT),
                                row.get(CASE_STEP.MEASURE_NUMBER),
                                Rung.valueOf(row.get(CASE_STEP.RUNG)),
                                CaseState.valueOf(row.get(CASE_STEP.STATE)),
                                row.get(CASE_STEP.DUE),
                                files.getOrDefault(row.get(CASE_STEP.ID), List.of())));
    }

    private static CaseStep.By by(Record row) {
        @Nullable UUID account = row.get(CASE_STEP.BY_ACCOUNT);
        return account == null
                ? new CaseStep.By.Rule()
                : new CaseStep.By.Person(
                        new AccountId(account),
                        row.get(CASE_STEP.BY_NAME),
                        row.get(CASE_STEP.BY_ORGANIZATION));
    }

    /** Adds a step behind the others; the version of its case keeps two from coming at once. */
    void add(CaseStep step) {
        @Nullable UUID account = null;
        @Nullable String name = null;
        @Nullable String organization = null;
        switch (step.by()) {
            case CaseStep.By.Person(AccountId id, String who, String where) -> {
                account = id.value();
                name = who;
                organization = where;
            }
            case CaseStep.By.Rule() -> {}
        }
        dsl.insertInto(CASE_STEP)
                .set(CASE_STEP.ID, step.id().value())
                .set(CASE_STEP.CASE_ID, step.caseId().value())
                .set(CASE_STEP.STEP_NUMBER, last(step.caseId()) + 1)
                .set(CASE_STEP.KIND, step.kind().name())
                .set(CASE_STEP.BY_ACCOUNT, account)
                .set(CASE_STEP.BY_NAME, name)
                .set(CASE_STEP.BY_ORGANIZATION, organization)
                .set(CASE_STEP.DONE_AT, step.at())
                .set(CASE_STEP.STEP_TEXT, step.text())
                .set(CASE_STEP.MEASURE_NUMBER, step.measure())
                .set(CASE_STEP.RUNG, step.rung().name())
                .set(CASE_STEP.STATE, step.state().name())
                .set(CASE_STEP.DUE, step.due())
                .execute();
        int position = 0;
        for (EvidenceFile file : step.files()) {
            dsl.insertInto(CASE_ATTACHMENT)
                    .set(CASE_ATTACHMENT.ID, file.id().value())
                    .set(CASE_ATTACHMENT.STEP_ID, step.id().value())
                    .set(CASE_ATTACHMENT.POSITION, ++position)
                    .set(CASE_ATTACHMENT.NAME, file.name())
                    .set(CASE_ATTACHMENT.MEDIA_TYPE, file.mediaType())
                    .set(CASE_ATTACHMENT.SIZE, file.size())
                    .set(CASE_ATTACHMENT.DIGEST, file.digest())
                    .set(CASE_ATTACHMENT.UPLOADED_BY, file.uploadedBy())
                    .set(CASE_ATTACHMENT.UPLOADED_AT, file.uploadedAt())
                    .execute();
        }
    }

    private int last(CaseId id) {
        return dsl.select(max(CASE_STEP.STEP_NUMBER))
                .from(CASE_STEP)
                .where(CASE_STEP.CASE_ID.eq(id.value()))
                .fetchOptionalInto(Integer.class)
                .orElse(0);
    }

    private static EvidenceFile attachment(Record row) {
        return new EvidenceFile(
                new EvidenceId(row.get(CASE_ATTACHMENT.ID)),
                row.get(CASE_ATTACHMENT.NAME),
                row.get(CASE_ATTACHMENT.MEDIA_TYPE),
                row.get(CASE_ATTACHMENT.SIZE),
                row.get(CASE_ATTACHMENT.DIGEST),
                row.get(CASE_ATTACHMENT.UPLOADED_BY),
                row.get(CASE_ATTACHMENT.UPLOADED_AT));
    }

    Optional<EvidenceFile> paper(StepId step) {
        return dsl.selectFrom(CASE_PAPER)
                .where(CASE_PAPER.STEP_ID.eq(step.value()))
                .fetchOptional(row ->
                        new EvidenceFile(
                                new EvidenceId(row.get(CASE_PAPER.ID)),
                                row.get(CASE_PAPER.NAME),
                                row.get(CASE_PAPER.MEDIA_TYPE),
                                row.get(CASE_PAPER.SIZE),
                                row.get(CASE_PAPER.DIGEST),
                                row.get(CASE_PAPER.UPLOADED_BY),
                                row.get(CASE_PAPER.UPLOADED_AT)));
    }

    /** Two nodes may print the same paper at once: the first one stays. */
    void keepPaper(StepId step, EvidenceFile paper) {
        dsl.insertInto(CASE_PAPER)
                .set(CASE_PAPER.STEP_ID, step.value())
                .set(CASE_PAPER.ID, paper.id().value())
                .set(CASE_PAPER.NAME, paper.name())
                .set(CASE_PAPER.MEDIA_TYPE, paper.mediaType())
                .set(CASE_PAPER.SIZE, paper.size())
                .set(CASE_PAPER.DIGEST, paper.digest())
                .set(CASE_PAPER.UPLOADED_BY, paper.uploadedBy())
                .set(CASE_PAPER.UPLOADED_AT, paper.uploadedAt())
                .onDuplicateKeyIgnore()
                .execute();
    }
}
