package org.xianxing.reports.bulletin;

/**
 * The measures of an official document. Clauses are those of GB/T 9704—2012; lengths are
 * millimeters, type sizes points. An office whose own template differs gives its own measures.
 *
 * @param top 5.2.1: white above the core (天头)
 * @param left 5.2.1: white left of the core (订口)
 * @param coreWidth 5.2.1: width of the core (版心)
 * @param coreHeight 5.2.1: height of the core
 * @param lines 5.2.3: lines on a page
 * @param characters 5.2.3: characters on a line
 * @param bodySize 5.2.2: 3号
 * @param headFromCoreTop 7.2.4: from the core's upper edge to the head's
 * @param headWidth 7.2.4: the widest head; within the core
 * @param headLargestSize 7.2.4: the head must not be larger than a higher authority's
 * @param headSmallestSize below this size a head line is broken in two
 * @param blankLinesBeforeNumber 7.2.5: between head and document number
 * @param ruleBelowNumber 7.2.7: from the number to the red rule
 * @param ruleThickness 7.2.7 gives none; usual practice
 * @param blankLinesBeforeTitle 7.3.1: between red rule and title
 * @param titleSize 7.3.1: 2号
 * @param titleLeading one title line to the next, points
 * @param blankLinesBeforeRecipients 7.3.2: between title and recipients
 * @param paragraphIndent 7.3.3: characters
 * @param blankLinesBeforeAttachments 7.3.4: between text and attachment note
 * @param blankLinesBeforeSignature 7.3.5.2: between text or attachment note and signature
 * @param signatureFromRight 7.3.5.2: characters right of the signature
 * @param dateShift 7.3.5.2: characters from the signature's first character to the date's
 * @param annexTitleLine 7.3.7: the line of the core on which an annex's title stands
 * @param tableSize type size of table cells
 * @param tableLeading one line of a cell to the next, points
 * @param tableRowHeight the least height of a table row, points
 * @param tableRule thickness of table rules
 * @param imprintSize 7.4.2, 7.4.3: 4号
 * @param imprintLine height of a line of the imprint, points
 * @param imprintOuterRule 7.4.1: first and last rule
 * @param imprintInnerRule 7.4.1: rules between
 * @param pageNumberSize 7.5: 4号
 * @param pageNumberBelowCore 7.5: from the core's lower edge to the dashes beside the number
 * @param pageNumberIndent 7.5: characters of its size beside the number
 */
public record DocumentLayout(
        float top,
        float left,
        float coreWidth,
        float coreHeight,
        int lines,
        int characters,
        float bodySize,
        float headFromCoreTop,
        float headWidth,
        float headLargestSize,
        float headSmallestSize,
        int blankLinesBeforeNumber,
        float ruleBelowNumber,
        float ruleThickness,
        int blankLinesBeforeTitle,
        float titleSize,
        float titleLeading,
        int blankLinesBeforeRecipients,
        int paragraphIndent,
        int blankLinesBeforeAttachments,
        int blankLinesBeforeSignature,
        int signatureFromRight,
        int dateShift,
        int annexTitleLine,
        float tableSize,
        float tableLeading,
        float tableRowHeight,
        float tableRule,
        float imprintSize,
        float imprintLine,
        float imprintOuterRule,
        float imprintInnerRule,
        float pageNumberSize,
        float pageNumberBelowCore,
        int pageNumberIndent) {

    private static final float POINTS_PER_MILLIMETER = 72f / 25.4f;

    /** The measures of the standard. */
    public static DocumentLayout gbt9704() {
        return new DocumentLayout(
                37f, 28f, 156f, 225f, 22, 28, 16f, 35f, 148f, 42f, 26f, 2, 4f, 0.5f, 2, 22f, 34f, 1,
                2, 1, 1, 2, 2, 3, 12f, 16f, 24f, 0.18f, 14f, 25f, 0.35f, 0.25f, 14f, 7f, 1);
    }

    static float points(float millimeters) {
        return millimeters * POINTS_PER_MILLIMETER;
    }

    float coreLeft() {
        return points(left);
    }

    float coreRight() {
        return points(left + coreWidth);
    }

    float coreTop() {
        return points(top);
    }

    float coreBottom() {
        return points(top + coreHeight);
    }

    float measure() {
        return points(coreWidth);
    }

    /**
     * From one baseline to the next. Clause 3.2 counts the white below a character to its line, so
     * the last line of a page needs none: as many characters as lines and one gap less fill the
     * core.
     */
    float leading() {
        return (points(coreHeight) - bodySize) / (lines - 1);
    }

    /** The spacing that makes a full line of Hanzi exactly as wide as the core. */
    float letterSpacing() {
        return (measure() - characters * bodySize) / (characters - 1);
    }

    /** From the left edge of one character to the next one's. */
    float character() {
        return bodySize + letterSpacing();
    }
}
