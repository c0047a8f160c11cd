package org.xianxing.reports.shared;

import java.util.regex.Pattern;

/** Bring text that people typed or pasted into the form that can be printed. */
final class PlainText {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern OTHER_CONTROL = Pattern.compile("[\\p{Cc}&&[^\n]]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\uFE00-\uFE0F]");

    private PlainText() {}

    /** Line ends become line feeds, other control characters blanks; invisible signs go. */
    static String of(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        String blanks = OTHER_CONTROL.matcher(lines).replaceAll(" ");
        return INVISIBLE.matcher(blanks).replaceAll("");
    }
}
