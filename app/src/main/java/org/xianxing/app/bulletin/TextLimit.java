package org.xianxing.app.bulletin;

import java.util.List;
import java.util.stream.Stream;
import org.xianxing.domain.bulletin.BulletinText;

/**
 * How long a part of the text may be, in UTF-16 units as fields count them.
 *
 * @param longest most characters
 * @param length characters there are
 */
public record TextLimit(int longest, int length) {

    public static final int TITLE = 200;
    public static final int RECIPIENTS = 1_000;
    public static final int BODY = 15_000;
    public static final int SIGNATURE = 100;
    public static final int COPIES = 1_000;

    /** The limits that the text exceeds. */
    static List<TextLimit> of(BulletinText text) {
        return Stream.of(
                        new TextLimit(TITLE, text.title().length()),
                        new TextLimit(RECIPIENTS, text.recipients().length()),
                        new TextLimit(BODY, text.body().length()),
                        new TextLimit(SIGNATURE, text.signature().length()),
                        new TextLimit(COPIES, text.copies().length()),
                        new TextLimit(SIGNATURE, text.printedBy().length()))
                .filter(limit -> limit.length() > limit.longest())
                .toList();
    }
}
