package org.xianxing.reports.bulletin;

import java.util.ArrayList;
import java.util.List;
import org.xianxing.reports.shared.FontRole;
import org.xianxing.reports.shared.FontSet;
import org.xianxing.reports.shared.LineBreaker;
import org.xianxing.reports.shared.TypeStyle;

/** Break recipients, text, attachment note, signature and notes into lines of the grid. */
final class BodySetter {

    /** A line is stretched to the measure unless that would tear it apart. */
    private static final float LARGEST_STRETCH = 0.4f;

    /** A signature must not stand alone on a page: so many lines of text go with it. */
    private static final int LINES_WITH_SIGNATURE = 2;

    private final DocumentLayout layout;
    private final TypeStyle body;
    private final TypeStyle heading;
    private final TypeStyle subheading;

    BodySetter(FontSet fonts, DocumentLayout layout) {
        this.layout = layout;
        this.body = style(fonts, FontRole.BODY);
        this.heading = style(fonts, FontRole.HEADING);
        this.subheading = style(fonts, FontRole.SUBHEADING);
    }

    private TypeStyle style(FontSet fonts, FontRole role) {
        return new TypeStyle(fonts.typeface(role), layout.bodySize(), layout.letterSpacing());
    }

    TypeStyle body() {
        return body;
    }

    TypeStyle heading() {
        return heading;
    }

    List<FlowLine> recipients(List<String> recipients) {
        return recipients.isEmpty()
                ? List.of()
                : paragraph(String.join("，", recipients) + "：", body, 0, false);
    }

    List<FlowLine> paragraphs(List<BodyParagraph> paragraphs) {
        List<FlowLine> lines = new ArrayList<>();
        for (BodyParagraph paragraph : paragraphs) {
            int indent = layout.paragraphIndent();
            lines.addAll(
                    switch (paragraph) {
                        case BodyParagraph.Heading1(String text) ->
                                paragraph(text, heading, indent, true);
                        case BodyParagraph.Heading2(String text) ->
                                paragraph(text, subheading, indent, true);
                        case BodyParagraph.Text(String text) ->
                                paragraph(text, body, indent, false);
                    });
        }
        return lines;
    }

    /** Text, attachment note, signature, date and notes of the main part. */
    List<FlowLine> mainPart(BulletinDocument document) {
        List<FlowLine> text = paragraphs(document.body());
        List<FlowLine> close = new ArrayList<>();
        if (!document.attachments().isEmpty()) {
            addBlankLines(close, layout.blankLinesBeforeAttachments());
            close.addAll(attachments(document.attachments()));
        }
        addBlankLines(close, layout.blankLinesBeforeSignature());
        close.addAll(signature(document));
        for (String note : document.notes()) {
            close.addAll(paragraph("（" + note + "）", body, layout.paragraphIndent(), false));
        }

        List<FlowLine> all = new ArrayList<>(text);
        all.addAll(close);
        int firstKept = Math.max(0, text.size() - LINES_WITH_SIGNATURE);
        for (int i = firstKept; i < all.size() - 1; i++) {
            all.set(i, all.get(i).stayingWithNext());
        }
        return all;
    }

    private List<FlowLine> paragraph(
            String text, TypeStyle style, int indent, boolean staysWithNext) {
        float indented = indent * layout.character();
        List<String> broken =
                LineBreaker.lines(text, style, layout.measure() - indented, layout.measure());
        List<FlowLine> lines = new ArrayList<>();
        for (int i = 0; i < broken.size(); i++) {
            String line = broken.get(i);
            float shift = i == 0 ? indented : 0;
            boolean last = i == broken.size() - 1;
            TypeStyle set = last ? style : justified(line, style, layout.measure() - shift);
            lines.add(new FlowLine(line, set, layout.coreLeft() + shift, staysWithNext));
        }
        return lines;
    }

    private static TypeStyle justified(String line, TypeStyle style, float width) {
        TypeStyle stretched = style.stretchedTo(line, width);
        float added = stretched.letterSpacing() - style.letterSpacing();
        return added > style.size() * LARGEST_STRETCH ? style : stretched;
    }

    /** 7.3.4: a name that needs a second line goes on below its own first character. */
    private List<FlowLine> attachments(List<String> names) {
        float left = layout.coreLeft() + layout.paragraphIndent() * layout.character();
        String label = "附件：";
        float numbersLeft = left + label.length() * layout.character();
        List<FlowLine> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String number = names.size() == 1 ? "" : (i + 1) + ". ";
            float nameLeft =
                    number.isEmpty()
                            ? numbersLeft
                            : numbersLeft + body.width(number) + layout.letterSpacing();
            List<String> broken =
                    LineBreaker.lines(names.get(i), body, layout.coreRight() - nameLeft);
            String firstLine = (i == 0 ? label : "") + number + broken.getFirst();
            lines.add(new FlowLine(firstLine, body, i == 0 ? left : numbersLeft, false));
            for (String line : broken.subList(1, broken.size())) {
                lines.add(new FlowLine(line, body, nameLeft, false));
            }
        }
        return lines;
    }

    /**
     * 7.3.5.2: the date begins two characters right of the signature; if it is the longer one, it
     * takes the place at the right and the signature moves.
     */
    private List<FlowLine> signature(BulletinDocument document) {
        String date = ChineseDate.of(document.date());
        float right = layout.coreRight() - layout.signatureFromRight() * layout.character();
        float shift = layout.dateShift() * layout.character();
        List<String> names =
                LineBreaker.lines(document.signature(), body, right - layout.coreLeft());
        float longest = names.stream().map(body::width).reduce(0f, Float::max);
        float left = Math.min(right - longest, right - body.width(date) - shift);
        List<FlowLine> lines = new ArrayList<>();
        for (String name : names) {
            lines.add(new FlowLine(name, body, left, false));
        }
        lines.add(new FlowLine(date, body, left + shift, false));
        return lines;
    }

    private void addBlankLines(List<FlowLine> lines, int count) {
        for (int i = 0; i < count; i++) {
            lines.add(new FlowLine("", body, layout.coreLeft(), false));
        }
    }
}
