package org.xianxing.reports.shared;

import com.lowagie.text.pdf.BaseFont;
import java.util.ArrayList;
import java.util.List;

/** Draw one role: its own face first, then faces that lend the characters it lacks. */
public final class Typeface {

    /** A stretch of text that one face draws. */
    record Run(BaseFont face, String text) {}

    private final String name;
    private final List<BaseFont> faces;

    Typeface(String name, List<BaseFont> faces) {
        this.name = name;
        this.faces = List.copyOf(faces);
    }

    /** The width of the text in thousandths of the type size, without letter spacing. */
    int unitsOf(String text) {
        return text.codePoints().map(c -> faceFor(c).getWidth(c)).sum();
    }

    /**
     * Split the text where the face changes.
     *
     * @throws LayoutException if no face has a character
     */
    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            BaseFont face = faceFor(text.codePointAt(start));
            int code = text.codePointAt(at);
            BaseFont next = faceFor(code);
            if (!next.equals(face)) {
                runs.add(new Run(face, text.substring(start, at)));
                start = at;
            }
            at += Character.charCount(code);
        }
        if (start < text.length()) {
            runs.add(new Run(faceFor(text.codePointAt(start)), text.substring(start)));
        }
        return runs;
    }

    private BaseFont faceFor(int code) {
        for (BaseFont face : faces) {
            if (face.charExists(code)) {
                return face;
            }
        }
        throw new LayoutException("no face for %s has the character U+%04X".formatted(name, code));
    }

    @Override
    public String toString() {
        return name;
    }
}
