package org.xianxing.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A table of what was found, compared with the one that is kept beside the tests. */
final class MatrixTable {

    private static final Path KEPT = Path.of("src/test/resources/access");

    private MatrixTable() {}

    /**
     * Fails where what was found is not what the table says; what was found is written aside, to be
     * copied when it is meant.
     *
     * @param table the file's name; lines beginning with # are its head
     */
    static void compare(List<String> found, String table) throws IOException {
        Path actual = Path.of("target", table);
        Files.createDirectories(actual.toAbsolutePath().getParent());
        Files.write(actual, found);
        List<String> expected =
                Files.readAllLines(KEPT.resolve(table)).stream()
                        .filter(l -> !l.isBlank() && !l.startsWith("#"))
                        .toList();
        assertThat(found)
                .as("if this is meant, copy %s over %s below its head", actual, table)
                .containsExactlyElementsOf(expected);
    }

    /**
     * The signs of the relations, the own one first; only this where all that could be tried are
     * the same.
     */
    static String cell(String signs) {
        boolean same = signs.replace(".", "").chars().allMatch(sign -> sign == signs.charAt(0));
        return String.format("%-6s", same ? signs.substring(0, 1) : signs);
    }
}
