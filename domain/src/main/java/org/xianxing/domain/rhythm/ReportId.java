package org.xianxing.domain.rhythm;

import java.util.UUID;

/** Identity of a report. */
public record ReportId(UUID value) {

    public static ReportId random() {
        return new ReportId(UUID.randomUUID());
    }
}
