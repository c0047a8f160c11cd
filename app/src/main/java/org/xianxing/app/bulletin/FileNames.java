package org.xianxing.app.bulletin;

import java.util.regex.Pattern;

/** Names of files that every system accepts. */
final class FileNames {

    private static final Pattern REFUSED = Pattern.compile("[\\p{Cntrl}\\\\/:*?\"<>|]+");
    private static final int LONGEST = 80;

    private FileNames() {}

    /** The words as a file name, with an underscore for what is not allowed in one. */
    static String of(String words, String extension) {
        String name = REFUSED.matcher(words).replaceAll("_").strip();
        while (name.startsWith(".")) {
            name = name.substring(1);
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST));
        }
        return (name.isBlank() ? "_" : name) + "." + extension;
    }
}
