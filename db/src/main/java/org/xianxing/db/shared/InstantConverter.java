package org.xianxing.db.shared;

import java.io.Serial;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/**
 * Stores a point in time as UTC in a {@code datetime(6)} column, cut off below the microsecond.
 *
 * <p>A {@code timestamp} column would depend on the time zone of the session, which two application
 * nodes may set differently.
 */
public final class InstantConverter extends AbstractConverter<LocalDateTime, Instant> {

    @Serial private static final long serialVersionUID = 1L;

    public InstantConverter() {
        super(LocalDateTime.class, Instant.class);
    }

    @Override
    public @Nullable Instant from(@Nullable LocalDateTime stored) {
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    @Override
    public @Nullable LocalDateTime to(@Nullable Instant instant) {
        return instant == null
                ? null
                : LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
