package org.xianxing.reports.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.xianxing.reports.shared.CellText.Alignment;
import org.xianxing.reports.shared.TablePaper.Column;
import org.xianxing.reports.shared.TablePaper.Section;

/** Print papers that consist of tables; the same paper gives the same bytes. */
public final class TablePaperPdf {

    private final FontSet fonts;

    public TablePaperPdf(FontSet fonts) {
        this.fonts = fonts;
    }

    /**
     * Print the paper. A row that is taller than a page goes on on the next.
     *
     * @throws LayoutException if a stretch that must not be broken is wider than its column
     */
    public byte[] create(TablePaper paper) {
        return PdfPress.print(
                new PrintedDocument(
                        paper.title(),
                        paper.author(),
                        paper.date(),
                        new Composer(fonts, paper).compose()));
    }

    private static final class Composer {

        private static final float LEFT = 62;
        private static final float RIGHT = Page.WIDTH - 57;
        private static final float TOP = 71;
        private static final float BOTTOM = Page.HEIGHT - 68;
        private static final float PAGE_NUMBER_BASELINE = Page.HEIGHT - 42;
        private static final float TITLE_SIZE = 20;
        private static final float TITLE_LEADING = 30;
        private static final float FACT_LEADING = 20;
        private static final float HEADING_SIZE = 14;
        private static final float CELL_SIZE = 12;
        private static final float LEADING = 17;
        private static final float SIDE_PADDING = 4;
        private static final float PADDING = 4;
        private static final float RULE = 0.5f;
        private static final float SECTION_GAP = 14;

        private final FontSet fonts;
        private final TablePaper paper;
        private final TypeStyle cell;
        private final TypeStyle strong;
        private final List<Page> pages = new ArrayList<>();
        private float top = TOP;

        Composer(FontSet fonts, TablePaper paper) {
            this.fonts = fonts;
            this.paper = paper;
            this.cell = fonts.style(FontRole.BODY, CELL_SIZE);
            this.strong = fonts.style(FontRole.HEADING, CELL_SIZE);
        }

        List<Page> compose() {
            turn();
            title();
            for (Section section : paper.sections()) {
                section(section);
            }
            note();
            pageNumbers();
            return pages;
        }

        private void turn() {
            pages.add(new Page(paper.watermark(), fonts));
            top = TOP;
        }

        private Page page() {
            return pages.getLast();
        }

        private void title() {
            TypeStyle style = fonts.style(FontRole.TITLE, TITLE_SIZE);
            for (String line : TitleBreaker.lines(paper.title(), style, RIGHT - LEFT)) {
                float left = LEFT + (RIGHT - LEFT - style.width(line)) / 2;
                page().text(line, style, left, top + TITLE_SIZE * TypeStyle.ASCENT, Ink.BLACK);
                top += TITLE_LEADING;
            }
            for (String fact : paper.facts()) {
                for (String line : LineBreaker.lines(fact, cell, RIGHT - LEFT)) {
                    line(line, cell, FACT_LEADING);
                }
            }
        }

        /** A line of text over the whole width, on the next page when this one is full. */
        private void line(String text, TypeStyle style, float leading) {
            if (top + leading > BOTTOM) {
                turn();
            }
            page().text(text, style, LEFT, top + style.size() * TypeStyle.ASCENT, Ink.BLACK);
            top += leading;
        }

        private void section(Section section) {
            List<Float> widths = widths(section.columns());
            List<List<String>> headings = new ArrayList<>();
            for (int i = 0; i < section.columns().size(); i++) {
                headings.add(lines(section.columns().get(i).heading(), strong, widths.get(i)));
            }
            float head = HEADING_SIZE + SECTION_GAP + 2 * height(headings);
            if (top + head + LEADING > BOTTOM) {
                turn();
            }
            top += SECTION_GAP;
            TypeStyle heading = fonts.style(FontRole.HEADING, HEADING_SIZE);
            line(section.heading(), heading, HEADING_SIZE + PADDING * 2);
            headings(headings, widths);
            for (List<String> row : section.rows()) {
                row(section, row, headings, widths);
            }
        }

        private void row(
                Section section,
                List<String> row,
                List<List<String>> headings,
                List<Float> widths) {
            List<List<String>> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(lines(row.get(i), cell, widths.get(i)));
            }
            float wholePage = BOTTOM - TOP - height(headings);
            if (top + height(cells) > BOTTOM && height(cells) <= wholePage) {
                turn();
                headings(headings, widths);
            }
            List<Alignment> alignments = section.columns().stream().map(Column::alignment).toList();
            int from = 0;
            int all = most(cells);
            while (from < all) {
                int fitting = (int) ((BOTTOM - top - 2 * PADDING) / LEADING);
                if (fitting < 1) {
                    turn();
                    headings(headings, widths);
                } else {
                    int to = Math.min(all, from + fitting);
                    draw(cells, cell, alignments, widths, from, to);
                    from = to;
                }
            }
        }

        private void headings(List<List<String>> headings, List<Float> widths) {
            List<Alignment> centered = Collections.nCopies(headings.size(), Alignment.CENTER);
            draw(headings, strong, centered, widths, 0, most(headings));
        }

        /** The lines from {@code from} to before {@code to} of a row's cells, with their rules. */
        private void draw(
                List<List<String>> cells,
                TypeStyle style,
                List<Alignment> alignments,
                List<Float> widths,
                int from,
                int to) {
            float bottom = top + (to - from) * LEADING + 2 * PADDING;
            float left = LEFT;
            for (int i = 0; i < cells.size(); i++) {
                float width = widths.get(i);
                List<String> lines = cells.get(i);
                float baseline = top + PADDING + LEADING - (LEADING - CELL_SIZE) - 1;
                for (int line = from; line < Math.min(to, lines.size()); line++) {
                    String text = lines.get(line);
                    float free = width - 2 * SIDE_PADDING - style.width(text);
                    float shift =
                            switch (alignments.get(i)) {
                                case LEFT -> 0;
                                case CENTER -> free / 2;
                                case RIGHT -> free;
                            };
                    page().text(text, style, left + SIDE_PADDING + shift, baseline, Ink.BLACK);
                    baseline += LEADING;
                }
                page().rule(left, top, left, bottom, RULE, Ink.BLACK);
                left += width;
            }
            page().rule(left, top, left, bottom, RULE, Ink.BLACK);
            page().rule(LEFT, top, RIGHT, top, RULE, Ink.BLACK);
            page().rule(LEFT, bottom, RIGHT, bottom, RULE, Ink.BLACK);
            top = bottom;
        }

        private static List<String> lines(String text, TypeStyle style, float width) {
            return LineBreaker.lines(text, style, width - 2 * SIDE_PADDING).stream()
                    .map(String::strip)
                    .toList();
        }

        private static int most(List<List<String>> cells) {
            return cells.stream().mapToInt(List::size).max().orElse(1);
        }

        private static float height(List<List<String>> cells) {
            return most(cells) * LEADING + 2 * PADDING;
        }

        private static List<Float> widths(List<Column> columns) {
            int all = columns.stream().mapToInt(Column::share).sum();
            return columns.stream().map(c -> (RIGHT - LEFT) * c.share() / all).toList();
        }

        private void note() {
            if (paper.note().isEmpty()) {
                return;
            }
            top += PADDING * 2;
            for (String line : LineBreaker.lines(paper.note(), cell, RIGHT - LEFT)) {
                line(line, cell, LEADING);
            }
        }

        private void pageNumbers() {
            TypeStyle style = fonts.style(FontRole.NUMBER, HEADING_SIZE);
            for (int i = 0; i < pages.size(); i++) {
                String text = "— " + (i + 1) + " —";
                float left = LEFT + (RIGHT - LEFT - style.width(text)) / 2;
                pages.get(i).text(text, style, left, PAGE_NUMBER_BASELINE, Ink.BLACK);
            }
        }
    }
}
