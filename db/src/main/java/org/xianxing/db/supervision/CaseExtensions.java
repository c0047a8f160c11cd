package org.xianxing.db.supervision;

import static org.xianxing.db.jooq.Tables.CASE_EXTENSION;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.xianxing.db.shared.SignatureColumns;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.shared.StaleVersionException;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.Extension;
import org.xianxing.domain.supervision.ExtensionId;

/** Requests for a later deadline. */
record CaseExtensions(DSLContext dsl) {

    private static final String PENDING = "PENDING";
    private static final SignatureColumns SIGNATURES = new SignatureColumns(CASE_EXTENSION);

    List<Extension> of(CaseId id) {
        return dsl.selectFrom(CASE_EXTENSION)
                .where(CASE_EXTENSION.CASE_ID.eq(id.value()))
                .orderBy(CASE_EXTENSION.ASKED_AT, CASE_EXTENSION.ID)
                .fetch(CaseExtensions::read);
    }

    List<CaseId> pending(Collection<CaseId> ids) {
        return dsl.selectDistinct(CASE_EXTENSION.CASE_ID)
                .from(CASE_EXTENSION)
                .where(CASE_EXTENSION.STATE.eq(PENDING))
                .and(CASE_EXTENSION.CASE_ID.in(ids.stream().map(CaseId::value).toList()))
                .fetch(row -> new CaseId(row.value1()));
    }

    void add(Extension extension) {
        dsl.insertInto(CASE_EXTENSION)
                .set(CASE_EXTENSION.ID, extension.id().value())
                .set(CASE_EXTENSION.CASE_ID, extension.caseId().value())
                .set(SIGNATURES.of("asked", Optional.of(extension.askedBy())))
                .set(CASE_EXTENSION.REASON, extension.reason())
                .set(CASE_EXTENSION.DUE_BEFORE, extension.from())
                .set(CASE_EXTENSION.DUE_ASKED, extension.until())
                .set(answer(extension.decision()))
                .execute();
    }

    void update(Extension extension) {
        int changed =
                dsl.update(CASE_EXTENSION)
                        .set(answer(extension.decision()))
                        .where(CASE_EXTENSION.ID.eq(extension.id().value()))
                        .and(CASE_EXTENSION.STATE.eq(PENDING))
                        .execute();
        if (changed == 0) {
            throw new StaleVersionException("extension " + extension.id().value());
        }
    }

    private static Map<Field<?>, @Nullable Object> answer(Extension.Answer answer) {
        String word = PENDING;
        @Nullable Signature by = null;
        @Nullable String reason = null;
        switch (answer) {
            case Extension.Answer.Pending() -> {}
            case Extension.Answer.Granted(Signature who, String why) -> {
                word = "GRANTED";
                by = who;
                reason = why;
            }
            case Extension.Answer.Refused(Signature who, String why) -> {
                word = "REFUSED";
                by = who;
                reason = why;
            }
        }
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(CASE_EXTENSION.STATE, word);
        columns.putAll(SIGNATURES.of("decided", Optional.ofNullable(by)));
        columns.put(CASE_EXTENSION.DECISION_REASON, reason);
        return columns;
    }

    private static Extension read(Record row) {
        String word = row.get(CASE_EXTENSION.STATE);
        return new Extension(
                new ExtensionId(row.get(CASE_EXTENSION.ID)),
                new CaseId(row.get(CASE_EXTENSION.CASE_ID)),
                SIGNATURES.read(row, "asked"),
                row.get(CASE_EXTENSION.REASON),
                row.get(CASE_EXTENSION.DUE_BEFORE),
                row.get(CASE_EXTENSION.DUE_ASKED),
                switch (word) {
                    case PENDING -> new Extension.Answer.Pending();
                    case "GRANTED" ->
                            new Extension.Answer.Granted(
                                    SIGNATURES.read(row, "decided"),
                                    row.get(CASE_EXTENSION.DECISION_REASON));
                    case "REFUSED" ->
                            new Extension.Answer.Refused(
                                    SIGNATURES.read(row, "decided"),
                                    row.get(CASE_EXTENSION.DECISION_REASON));
                    default -> throw new IllegalStateException("unknown extension state " + word);
                });
    }
}
