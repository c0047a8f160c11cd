package org.xianxing.reports.shared;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Read a printed PDF with another library than the one that wrote it. Measures are millimeters. */
public final class PdfReader implements AutoCloseable {

    /** A line as it stands on the page, from the upper left corner; slanted text is left out. */
    public record Line(String text, float left, float right, float baseline, float size) {}

    /** A straight rule. */
    public record Rule(float fromX, float fromY, float toX, float toY, float width, String color) {}

    private static final float MILLIMETERS = 25.4f / 72f;

    private final PDDocument document;

    public PdfReader(byte[] pdf) {
        try {
            document = Loader.loadPDF(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    public PDDocument document() {
        return document;
    }

    /** The lines of a page, in the order in which they were set; pages count from 1. */
    public List<Line> lines(int page) {
        Collector collector = new Collector();
        collector.read(document, page);
        return collector.lines;
    }

    public List<String> texts(int page) {
        return lines(page).stream().map(Line::text).toList();
    }

    public List<String> allTexts() {
        List<String> texts = new ArrayList<>();
        for (int page = 1; page <= pages(); page++) {
            texts.addAll(texts(page));
        }
        return texts;
    }

    /** The slanted word behind a page, or nothing. */
    public String watermark(int page) {
        Collector collector = new Collector();
        collector.read(document, page);
        return collector.slanted.toString();
    }

    public Set<PDFont> fonts() {
        try {
            Set<PDFont> fonts = new LinkedHashSet<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            return fonts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Rule> rules(int page) {
        try {
            List<Rule> rules = new ArrayList<>();
            List<Float> numbers = new ArrayList<>();
            PDPage pdPage = document.getPage(page - 1);
            float height = pdPage.getMediaBox().getHeight();
            float x = 0;
            float y = 0;
            float toX = 0;
            float toY = 0;
            float width = 0;
            String color = "";
            for (Object token : new PDFStreamParser(pdPage).parse()) {
                switch (token) {
                    case COSNumber number -> numbers.add(number.floatValue());
                    case Operator operator -> {
                        switch (operator.getName()) {
                            case "w" -> width = numbers.getLast();
                            case "RG" -> color = numbers.toString();
                            case "m" -> {
                                x = numbers.get(0);
                                y = height - numbers.get(1);
                            }
                            case "l" -> {
                                toX = numbers.get(0);
                                toY = height - numbers.get(1);
                            }
                            case "S" ->
                                    rules.add(
                                            new Rule(
                                                    x * MILLIMETERS,
                                                    y * MILLIMETERS,
                                                    toX * MILLIMETERS,
                                                    toY * MILLIMETERS,
                                                    width * MILLIMETERS,
                                                    color));
                            default -> {}
                        }
                        numbers.clear();
                    }
                    default -> {}
                }
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Collector extends PDFTextStripper {
        private final List<Line> lines = new ArrayList<>();
        private final StringBuilder slanted = new StringBuilder();
        private final List<TextPosition> current = new ArrayList<>();

        void read(PDDocument document, int page) {
            try {
                setStartPage(page);
                setEndPage(page);
                setSuppressDuplicateOverlappingText(false);
                writeText(document, new StringWriter());
                endLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        protected void processTextPosition(TextPosition position) {
            if (position.getTextMatrix().getShearX() != 0) {
                slanted.append(position.getUnicode());
                return;
            }
            if (!current.isEmpty()) {
                TextPosition last = current.getLast();
                boolean sameLine = Math.abs(last.getY() - position.getY()) < 0.5f;
                float gap = position.getX() - last.getX() - last.getWidth();
                if (!sameLine || gap < -3 || gap > 0.6f * last.getFontSizeInPt()) {
                    endLine();
                }
            }
            current.add(position);
        }

        private void endLine() {
            if (current.isEmpty()) {
                return;
            }
            StringBuilder text = new StringBuilder();
            current.forEach(position -> text.append(position.getUnicode()));
            TextPosition first = current.getFirst();
            TextPosition last = current.getLast();
            lines.add(
                    new Line(
                            text.toString(),
                            first.getX() * MILLIMETERS,
                            (last.getX() + last.getWidth()) * MILLIMETERS,
                            first.getY() * MILLIMETERS,
                            first.getFontSizeInPt()));
            current.clear();
        }
    }
}
