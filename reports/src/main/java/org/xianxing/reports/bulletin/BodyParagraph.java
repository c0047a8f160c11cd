package org.xianxing.reports.bulletin;

/** A paragraph of the running text, by its level (GB/T 9704 clause 7.3.3). */
public sealed interface BodyParagraph {

    String text();

    /** A heading of the first level, 一、…, in 黑体. */
    record Heading1(String text) implements BodyParagraph {
        public Heading1 {
            requireText(text);
        }
    }

    /** A heading of the second level, （一）…, in 楷体. */
    record Heading2(String text) implements BodyParagraph {
        public Heading2 {
            requireText(text);
        }
    }

    /** Running text in 仿宋, headings of lower levels included. */
    record Text(String text) implements BodyParagraph {
        public Text {
            requireText(text);
        }
    }

    private static void requireText(String text) {
        if (text.isBlank() || text.contains("\n")) {
            throw new IllegalArgumentException(
                    "a paragraph is one stretch of text, not \"" + text + "\"");
        }
    }
}
