package org.xianxing.db.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/** A CSV file of facts that every installation starts with: a header line, then a fact a line. */
public final class ReferenceTable {

    private static final String FOLDER = "/org/xianxing/db/reference/";

    private ReferenceTable() {}

    /** Reads a file of the folder of reference data. */
    public static List<Line> read(DSLContext dsl, String file) {
        try (InputStream in = ReferenceTable.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the reference file is missing: " + file);
            }
            String csv = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return dsl.fetchFromCSV(csv).stream().map(Line::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The identifier that a fact has in every installation, from what its source calls it. */
    public static UUID identifier(String... naturalKey) {
        return UUID.nameUUIDFromBytes(
                String.join("/", naturalKey).getBytes(StandardCharsets.UTF_8));
    }

    /** One line; an empty column is an empty text. */
    public record Line(Record columns) {

        public String text(String column) {
            String value = columns.get(column, String.class);
            return value == null ? "" : value;
        }
    }
}
