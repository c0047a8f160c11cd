package org.xianxing.reports.shared;

/** What stands pale and slanted behind the text of every page. */
public sealed interface Watermark {

    /** Nothing: an issued document. */
    record None() implements Watermark {}

    /** A word such as 草稿 or 演示数据. */
    record Word(String text) implements Watermark {
        public Word {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a watermark needs a word");
            }
        }
    }
}
