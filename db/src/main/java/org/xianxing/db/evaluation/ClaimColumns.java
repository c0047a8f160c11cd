package org.xianxing.db.evaluation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.xianxing.db.shared.SignatureColumns;
import org.xianxing.domain.catalog.CatalogItemId;
import org.xianxing.domain.evaluation.ClaimContent;
import org.xianxing.domain.evaluation.ClaimedFact;
import org.xianxing.domain.evaluation.Decision;
import org.xianxing.domain.shared.Yuan;

/**
 * The columns of a claim's content, which claim and kept_claim share by name, and those of a
 * decision.
 */
final class ClaimColumns {

    private static final String MILESTONE = "MILESTONE";
    private static final String CATALOG_ITEM = "CATALOG_ITEM";
    private static final String NAMED_THING = "NAMED_THING";
    private static final String AMOUNT = "AMOUNT";

    private final SignatureColumns signatures;

    ClaimColumns(Table<?> table) {
        signatures = new SignatureColumns(table);
    }

    Map<Field<?>, @Nullable Object> of(ClaimContent content) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        String kind = NAMED_THING;
        @Nullable String milestone = null;
        @Nullable UUID item = null;
        String name = "";
        @Nullable Long amount = null;
        switch (content.fact()) {
            case ClaimedFact.MilestoneReached(String code) -> {
                kind = MILESTONE;
                milestone = code;
            }
            case ClaimedFact.ItemReplicated(CatalogItemId id) -> {
                kind = CATALOG_ITEM;
                item = id.value();
            }
            case ClaimedFact.NamedThing(String own) -> name = own;
            case ClaimedFact.AmountReceived(String own, Optional<Yuan> yuan) -> {
                kind = AMOUNT;
                name = own;
                amount = yuan.map(Yuan::fen).orElse(null);
            }
        }
        columns.put(field("fact_kind", String.class), kind);
        columns.put(field("milestone", String.class), milestone);
        columns.put(field("catalog_item_id", UUID.class), item);
        columns.put(field("name", String.class), name);
        columns.put(field("amount", Long.class), amount);
        columns.put(field("happened_on", LocalDate.class), content.date().orElse(null));
        columns.put(field("responsible_person", String.class), content.responsiblePerson());
        columns.put(field("project", String.class), content.project());
        columns.put(field("measures", String.class), content.measures());
        columns.put(field("effect", String.class), content.effect());
        return columns;
    }

    ClaimContent content(Record row) {
        String kind = row.get(field("fact_kind", String.class));
        String name = row.get(field("name", String.class));
        ClaimedFact fact =
                switch (kind) {
                    case MILESTONE ->
                            new ClaimedFact.MilestoneReached(
                                    row.get(field("milestone", String.class)));
                    case CATALOG_ITEM ->
                            new ClaimedFact.ItemReplicated(
                                    new CatalogItemId(
                                            row.get(field("catalog_item_id", UUID.class))));
                    case NAMED_THING -> new ClaimedFact.NamedThing(name);
                    case AMOUNT ->
                            new ClaimedFact.AmountReceived(
                                    name,
                                    Optional.ofNullable(row.get(field("amount", Long.class)))
                                            .map(Yuan::new));
                    default -> throw new IllegalStateException("unknown fact kind " + kind);
                };
        return new ClaimContent(
                fact,
                Optional.ofNullable(row.get(field("happened_on", LocalDate.class))),
                row.get(field("responsible_person", String.class)),
                row.get(field("project", String.class)),
                row.get(field("measures", String.class)),
                row.get(field("effect", String.class)));
    }

    /** The columns of a decision at a level: {@code city_…} or {@code province_…}. */
    Map<Field<?>, @Nullable Object> of(String level, Decision decision) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        String word = "PENDING";
        Decision.@Nullable Signature by = null;
        @Nullable String reason = null;
        switch (decision) {
            case Decision.Pending() -> {}
            case Decision.Accepted(Decision.Signature own) -> {
                word = "ACCEPTED";
                by = own;
            }
            case Decision.Returned(Decision.Signature own, String why) -> {
                word = "RETURNED";
                by = own;
                reason = why;
            }
            case Decision.Rejected(Decision.Signature own, String why) -> {
                word = "REJECTED";
                by = own;
                reason = why;
            }
        }
        columns.put(field(level + "_decision", String.class), word);
        columns.putAll(signatures.of(level, Optional.ofNullable(by)));
        columns.put(field(level + "_reason", String.class), reason);
        return columns;
    }

    Decision decision(Record row, String level) {
        String word = row.get(field(level + "_decision", String.class));
        String reason = row.get(field(level + "_reason", String.class));
        return switch (word) {
            case "PENDING" -> Decision.PENDING;
            case "ACCEPTED" -> new Decision.Accepted(signature(row, level));
            case "RETURNED" -> new Decision.Returned(signature(row, level), reason);
            case "REJECTED" -> new Decision.Rejected(signature(row, level), reason);
            default -> throw new IllegalStateException("unknown decision " + word);
        };
    }

    private Decision.Signature signature(Record row, String level) {
        return signatures.read(row, level);
    }

    private <T> Field<T> field(String name, Class<T> type) {
        return signatures.field(name, type);
    }
}
