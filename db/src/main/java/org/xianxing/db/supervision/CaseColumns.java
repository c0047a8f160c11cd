package org.xianxing.db.supervision;

import static org.xianxing.db.jooq.Tables.SUPERVISION_CASE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.xianxing.db.shared.SignatureColumns;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.registry.Citation;
import org.xianxing.domain.supervision.CaseId;
import org.xianxing.domain.supervision.CaseKind;
import org.xianxing.domain.supervision.CaseMatter;
import org.xianxing.domain.supervision.CaseNumber;
import org.xianxing.domain.supervision.CaseState;
import org.xianxing.domain.supervision.Deadline;
import org.xianxing.domain.supervision.Hands;
import org.xianxing.domain.supervision.Rung;
import org.xianxing.domain.supervision.Subject;
import org.xianxing.domain.supervision.SupervisionCase;

/** A case as the columns of its row. */
final class CaseColumns {

    private static final SignatureColumns SIGNATURES = new SignatureColumns(SUPERVISION_CASE);

    private CaseColumns() {}

    static Map<Field<?>, @Nullable Object> of(SupervisionCase stored) {
        CaseMatter matter = stored.matter();
        Subject subject = matter.subject();
        Deadline deadline = stored.deadline();
        Hands hands = stored.hands();
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(
                SUPERVISION_CASE.NUMBER_YEAR, stored.number().map(CaseNumber::year).orElse(null));
        columns.put(
                SUPERVISION_CASE.NUMBER_SEQUENCE,
                stored.number().map(CaseNumber::sequence).orElse(null));
        columns.put(SUPERVISION_CASE.OFFICE_ID, stored.office().value());
        columns.put(SUPERVISION_CASE.KIND, matter.kind().name());
        columns.put(SUPERVISION_CASE.TITLE, matter.title());
        columns.put(SUPERVISION_CASE.DEMAND, matter.demand());
        columns.put(SUPERVISION_CASE.UNIT_ID, matter.unit().value());
        columns.put(SUPERVISION_CASE.SOURCE_DOCUMENT, matter.source().document());
        columns.put(SUPERVISION_CASE.SOURCE_CLAUSE, matter.source().clause());
        columns.put(SUPERVISION_CASE.SUBJECT_KIND, subject.kind().name());
        columns.put(SUPERVISION_CASE.SUBJECT_ID, subject.id());
        columns.put(SUPERVISION_CASE.SUBJECT_TITLE, subject.title());
        columns.put(SUPERVISION_CASE.SUBJECT_PATH, subject.path());
        columns.put(SUPERVISION_CASE.UNIQUE_KEY, stored.uniqueKey().orElse(null));
        columns.put(SUPERVISION_CASE.RUNG, stored.rung().name());
        columns.put(SUPERVISION_CASE.STATE, stored.state().name());
        columns.put(SUPERVISION_CASE.ORIGINAL_DUE, deadline.original());
        columns.put(SUPERVISION_CASE.DUE, deadline.current());
        columns.put(SUPERVISION_CASE.COUNTED_FROM, deadline.countedFrom());
        columns.putAll(SIGNATURES.of("opened", Optional.of(hands.opened())));
        columns.putAll(SIGNATURES.of("issued", hands.issued()));
        columns.putAll(SIGNATURES.of("handed_in", hands.handedIn()));
        columns.putAll(SIGNATURES.of("checked", hands.checked()));
        columns.put(SUPERVISION_CASE.DEMONSTRATION, stored.demonstration());
        return columns;
    }

    /**
     * A case from its row.
     *
     * @param assisting the bodies that assist its unit, which have rows of their own
     */
    static SupervisionCase read(Record row, List<OrganizationId> assisting) {
        @Nullable Integer year = row.get(SUPERVISION_CASE.NUMBER_YEAR);
        return new SupervisionCase(
                new CaseId(row.get(SUPERVISION_CASE.ID)),
                row.get(SUPERVISION_CASE.VERSION),
                year == null
                        ? Optional.empty()
                        : Optional.of(
                                new CaseNumber(year, row.get(SUPERVISION_CASE.NUMBER_SEQUENCE))),
                new OrganizationId(row.get(SUPERVISION_CASE.OFFICE_ID)),
                new CaseMatter(
                        CaseKind.valueOf(row.get(SUPERVISION_CASE.KIND)),
                        row.get(SUPERVISION_CASE.TITLE),
                        row.get(SUPERVISION_CASE.DEMAND),
                        new OrganizationId(row.get(SUPERVISION_CASE.UNIT_ID)),
                        assisting,
                        new Citation(
                                row.get(SUPERVISION_CASE.SOURCE_DOCUMENT),
                                row.get(SUPERVISION_CASE.SOURCE_CLAUSE)),
                        new Subject(
                                Subject.Kind.valueOf(row.get(SUPERVISION_CASE.SUBJECT_KIND)),
                                row.get(SUPERVISION_CASE.SUBJECT_ID),
                                row.get(SUPERVISION_CASE.SUBJECT_TITLE),
                                row.get(SUPERVISION_CASE.SUBJECT_PATH))),
                Rung.valueOf(row.get(SUPERVISION_CASE.RUNG)),
                CaseState.valueOf(row.get(SUPERVISION_CASE.STATE)),
                new Deadline(
                        row.get(SUPERVISION_CASE.ORIGINAL_DUE),
                        row.get(SUPERVISION_CASE.DUE),
                        row.get(SUPERVISION_CASE.COUNTED_FROM)),
                new Hands(
                        SIGNATURES.read(row, "opened"),
                        signature(row, "issued"),
                        signature(row, "handed_in"),
                        signature(row, "checked")),
                row.get(SUPERVISION_CASE.DEMONSTRATION));
    }

    private static Optional<Signature> signature(Record row, String prefix) {
        return row.get(SIGNATURES.field(prefix + "_name", String.class)) == null
                ? Optional.empty()
                : Optional.of(SIGNATURES.read(row, prefix));
    }
}
