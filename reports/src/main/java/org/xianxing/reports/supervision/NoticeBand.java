package org.xianxing.reports.supervision;

/**
 * The band at the head of a notice. The word carries the meaning; the color repeats it for those
 * who see it, and a black and white copy loses nothing.
 *
 * @param word such as 蓝色督办
 */
public record NoticeBand(String word, Color color) {

    /** The colors that a notice can have. */
    public enum Color {
        BLACK,
        BLUE,
        YELLOW,
        RED
    }

    public NoticeBand {
        if (word.isBlank() || word.length() > 10) {
            throw new IllegalArgumentException("a band has a word of 1 to 10 characters: " + word);
        }
    }
}
