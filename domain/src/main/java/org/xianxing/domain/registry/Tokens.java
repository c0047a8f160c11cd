package org.xianxing.domain.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianxing.domain.shared.Numerals;

/** Cuts the text of a charter at its headings and numbers. */
final class Tokens {

    /**
     * A stretch from one mark to the next.
     *
     * @param mark the heading or number as it stands; empty at the beginning of the text
     * @param part what a heading names; none for other marks
     * @param number of an item; 0 for other marks
     * @param text what follows, up to the next mark
     */
    record Token(String mark, Optional<Part> part, int number, String text) {

        boolean isItem() {
            return number > 0;
        }

        String whole() {
            return mark + text;
        }
    }

    private static final Pattern MARK =
            Pattern.compile(
                    "(?<heading>"
                            + Numerals.CLASS
                            + "、(?:"
                            + String.join("|", Part.allHeadings())
                            + "))|(?<unknown>(?<=。)"
                            + Numerals.CLASS
                            + "、)|(?<item>[（(]"
                            + Numerals.CLASS
                            + "[）)])");

    /** After the end of a sentence these begin something that is no more the item's. */
    private static final Pattern END =
            Pattern.compile(
                    "(?<=。)(?:[一二][○〇零０0一二三四五六七八九]{3}年"
                            + Numerals.CLASS
                            + "月"
                            + Numerals.CLASS
                            + "日|根据《?(?:中共|中央|党中央|《)[^。]{4,400}设立|"
                            + Divisions.UNNUMBERED
                            + ")");

    private Tokens() {}

    /**
     * The text without blanks and line breaks, which have no meaning between Chinese characters.
     */
    static String compact(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0\\ufeff]+", "");
    }

    /** The tokens of a compact text; put together they are the text. */
    static List<Token> of(String compact) {
        List<Token> tokens = new ArrayList<>();
        Matcher mark = MARK.matcher(compact);
        Mark open = new Mark("", Optional.empty(), 0);
        int from = 0;
        while (mark.find()) {
            add(tokens, open, compact.substring(from, mark.start()));
            open = mark(mark);
            from = mark.end();
        }
        add(tokens, open, compact.substring(from));
        return tokens;
    }

    private record Mark(String text, Optional<Part> part, int number) {}

    private static Mark mark(Matcher found) {
        String text = found.group();
        if (found.group("item") != null) {
            return new Mark(
                    text, Optional.empty(), Numerals.value(text.substring(1, text.length() - 1)));
        }
        return new Mark(
                text,
                found.group("heading") == null
                        ? Optional.empty()
                        : Part.named(text.substring(text.indexOf('、') + 1)),
                0);
    }

    /** An item ends where something begins that cannot be its own. */
    private static void add(List<Token> tokens, Mark mark, String text) {
        Matcher end = END.matcher(text);
        if (mark.number() > 0 && end.find()) {
            tokens.add(
                    new Token(
                            mark.text(),
                            mark.part(),
                            mark.number(),
                            text.substring(0, end.start())));
            tokens.add(new Token("", Optional.empty(), 0, text.substring(end.start())));
        } else if (!mark.text().isEmpty() || !text.isEmpty()) {
            tokens.add(new Token(mark.text(), mark.part(), mark.number(), text));
        }
    }
}
