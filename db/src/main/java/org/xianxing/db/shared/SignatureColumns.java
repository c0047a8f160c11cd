package org.xianxing.db.shared;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.xianxing.domain.evaluation.Decision.Signature;
import org.xianxing.domain.organization.AccountId;

/**
 * The four columns of a signature, named after what was signed: {@code checked_account}, {@code
 * checked_name}, {@code checked_organization}, {@code checked_at}.
 */
public final class SignatureColumns {

    private final Table<?> table;

    public SignatureColumns(Table<?> table) {
        this.table = table;
    }

    /** The columns with a signature, or emptied. */
    public Map<Field<?>, @Nullable Object> of(String prefix, Optional<Signature> signature) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(
                field(prefix + "_account", UUID.class),
                signature.map(s -> s.account().value()).orElse(null));
        columns.put(
                field(prefix + "_name", String.class), signature.map(Signature::name).orElse(null));
        columns.put(
                field(prefix + "_organization", String.class),
                signature.map(Signature::organization).orElse(null));
        columns.put(
                field(prefix + "_at", Instant.class), signature.map(Signature::at).orElse(null));
        return columns;
    }

    /** Reads a signature that is there. */
    public Signature read(Record row, String prefix) {
        return new Signature(
                new AccountId(row.get(field(prefix + "_account", UUID.class))),
                row.get(field(prefix + "_name", String.class)),
                row.get(field(prefix + "_organization", String.class)),
                row.get(field(prefix + "_at", Instant.class)));
    }

    /**
     * A column by name.
     *
     * @throws IllegalStateException when the table has no such column, or one of another type
     */
    public <T> Field<T> field(String name, Class<T> type) {
        for (Field<?> field : table.fields()) {
            if (field.getName().equalsIgnoreCase(name)) {
                if (!type.equals(field.getType())) {
                    throw new IllegalStateException(name + " is a " + field.getType());
                }
                @SuppressWarnings("unchecked")
                Field<T> typed = (Field<T>) field;
                return typed;
            }
        }
        throw new IllegalStateException(table.getName() + " has no column " + name);
    }
}
