package org.xianxing.reports.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.xianxing.reports.evaluation.ScoreSheetForm.CityReview;
import org.xianxing.reports.evaluation.ScoreSheetForm.Criterion;
import org.xianxing.reports.evaluation.ScoreSheetForm.Group;
import org.xianxing.reports.evaluation.ScoreSheetForm.Indicator;
import org.xianxing.reports.shared.CellText;
import org.xianxing.reports.shared.CellText.Alignment;
import org.xianxing.reports.shared.FontRole;
import org.xianxing.reports.shared.FontSet;
import org.xianxing.reports.shared.Ink;
import org.xianxing.reports.shared.LayoutException;
import org.xianxing.reports.shared.LineBreaker;
import org.xianxing.reports.shared.Page;
import org.xianxing.reports.shared.TitleBreaker;
import org.xianxing.reports.shared.TypeStyle;

/**
 * Lay the score sheet out: first- and second-level cells span their rows; where a page ends inside
 * a span, the cell is closed and repeated on the next page.
 */
final class ScoreSheetComposer {

    private static final float LEFT = 62;
    private static final float RIGHT = Page.WIDTH - 57;
    private static final float TOP = 71;
    private static final float BOTTOM = Page.HEIGHT - 68;
    private static final float PAGE_NUMBER_BASELINE = Page.HEIGHT - 42;

    private static final float TITLE_SIZE = 20;
    private static final float TITLE_LEADING = 30;
    private static final float HEADER_SIZE = 14;
    private static final float HEADER_LEADING = 24;
    private static final float CELL_SIZE = 12;
    private static final float CELL_LEADING = 16;
    private static final float RULE = 0.5f;

    private static final float GROUP_WIDTH = 60;
    private static final float CRITERION_WIDTH = 96;
    private static final float POINTS_WIDTH = 36;
    private static final float SCORE_WIDTH = 45;
    private static final String ROOM_FOR_A_PEN = "________";

    /** A row of the third level with the places of its group and criterion. */
    private record SheetRow(int group, int criterion, List<CellText> cells, float height) {}

    /** A cell over the rows from {@code from} to before {@code to}. */
    private record Span(CellText text, int from, int to) {}

    private final FontSet fonts;
    private final ScoreSheetForm form;
    private final TypeStyle cell;
    private final TypeStyle strong;
    private final List<Float> widths;
    private final List<CellText> headings;
    private final List<CellText> groupCells = new ArrayList<>();
    private final List<CellText> criterionCells = new ArrayList<>();
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();

    ScoreSheetComposer(FontSet fonts, ScoreSheetForm form) {
        this.fonts = fonts;
        this.form = form;
        this.cell = fonts.style(FontRole.BODY, CELL_SIZE);
        this.strong = fonts.style(FontRole.HEADING, CELL_SIZE);
        this.widths = widths(form.cityReview());
        this.headings = headings();
        breakCells();
    }

    List<Page> compose() {
        float top = setHeader(turn());
        int from = 0;
        while (from < rows.size()) {
            int to = sliceEnd(from, BOTTOM - top - headingHeight());
            top = setSlice(from, to, top);
            from = to;
            if (from < rows.size()) {
                turn();
                top = TOP;
            }
        }
        setNote(top);
        setPageNumbers();
        return pages;
    }

    private Page turn() {
        pages.add(new Page(form.watermark(), fonts));
        return pages.getLast();
    }

    private static List<Float> widths(CityReview cityReview) {
        List<Float> widths = new ArrayList<>(List.of(GROUP_WIDTH, CRITERION_WIDTH));
        int scores = cityReview == CityReview.SHOWN ? 3 : 2;
        widths.add(
                RIGHT - LEFT - GROUP_WIDTH - CRITERION_WIDTH - POINTS_WIDTH - scores * SCORE_WIDTH);
        widths.add(POINTS_WIDTH);
        for (int i = 0; i < scores; i++) {
            widths.add(SCORE_WIDTH);
        }
        return widths;
    }

    private List<CellText> headings() {
        List<String> names = new ArrayList<>(List.of("一级指标", "二级指标", "三级指标", "分值", "自评分"));
        if (form.cityReview() == CityReview.SHOWN) {
            names.add("市初审");
        }
        names.add("考评分");
        List<CellText> cells = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            cells.add(text(names.get(i), strong, Alignment.CENTER, widths.get(i)));
        }
        return cells;
    }

    private void breakCells() {
        for (Group group : form.groups()) {
            groupCells.add(
                    text(
                            group.name() + "\n" + group.points(),
                            strong,
                            Alignment.CENTER,
                            widths.get(0)));
            for (Criterion criterion : group.criteria()) {
                criterionCells.add(text(criterion.wording(), cell, Alignment.LEFT, widths.get(1)));
                for (Indicator indicator : criterion.indicators()) {
                    addRow(indicator);
                }
            }
        }
    }

    private void addRow(Indicator indicator) {
        List<String> figures = new ArrayList<>(List.of(indicator.points(), indicator.selfScore()));
        if (form.cityReview() == CityReview.SHOWN) {
            figures.add(indicator.cityScore());
        }
        figures.add(indicator.reviewScore());
        List<CellText> cells = new ArrayList<>();
        cells.add(text(indicator.wording(), cell, Alignment.LEFT, widths.get(2)));
        for (int i = 0; i < figures.size(); i++) {
            cells.add(text(figures.get(i), cell, Alignment.CENTER, widths.get(3 + i)));
        }
        float height = cells.stream().map(CellText::height).reduce(0f, Float::max);
        rows.add(new SheetRow(groupCells.size() - 1, criterionCells.size() - 1, cells, height));
    }

    private static CellText text(String text, TypeStyle style, Alignment alignment, float width) {
        return new CellText(text, style, CELL_LEADING, alignment, width);
    }

    private float headingHeight() {
        return headings.stream().map(CellText::height).reduce(0f, Float::max);
    }

    /** As many rows as fit; a criterion that would be cut goes whole to the next page. */
    private int sliceEnd(int from, float room) {
        int to = from;
        while (to < rows.size() && height(from, to + 1) <= room) {
            to++;
        }
        if (to == from) {
            throw new LayoutException(
                    "a row of the score sheet is taller than a page, at row " + (from + 1));
        }
        if (to == rows.size()) {
            return to;
        }
        int whole = to;
        while (whole > from && rows.get(whole - 1).criterion() == rows.get(to).criterion()) {
            whole--;
        }
        return whole == from ? to : whole;
    }

    private float height(int from, int to) {
        return heights(from, to).stream().reduce(0f, Float::sum);
    }

    /** Row heights; rows grow evenly where the cell that spans them needs more. */
    private List<Float> heights(int from, int to) {
        List<Float> heights = new ArrayList<>();
        rows.subList(from, to).forEach(row -> heights.add(row.height()));
        List<Span> spans = new ArrayList<>(criterionSpans(from, to));
        spans.addAll(groupSpans(from, to));
        for (Span span : spans) {
            List<Float> spanned = heights.subList(span.from() - from, span.to() - from);
            float missing = span.text().height() - spanned.stream().reduce(0f, Float::sum);
            if (missing > 0) {
                float share = missing / spanned.size();
                spanned.replaceAll(height -> height + share);
            }
        }
        return heights;
    }

    private List<Span> criterionSpans(int from, int to) {
        List<Span> spans = new ArrayList<>();
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || rows.get(i).criterion() != rows.get(start).criterion()) {
                spans.add(new Span(criterionCells.get(rows.get(start).criterion()), start, i));
                start = i;
            }
        }
        return spans;
    }

    private List<Span> groupSpans(int from, int to) {
        List<Span> spans = new ArrayList<>();
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || rows.get(i).group() != rows.get(start).group()) {
                spans.add(new Span(groupCells.get(rows.get(start).group()), start, i));
                start = i;
            }
        }
        return spans;
    }

    private float setHeader(Page page) {
        TypeStyle title = fonts.style(FontRole.TITLE, TITLE_SIZE);
        float baseline = TOP + TITLE_SIZE * TypeStyle.ASCENT;
        for (String line : TitleBreaker.lines(form.title(), title, RIGHT - LEFT)) {
            float left = LEFT + (RIGHT - LEFT - title.width(line)) / 2;
            page.text(line, title, left, baseline, Ink.BLACK);
            baseline += TITLE_LEADING;
        }
        TypeStyle header = fonts.style(FontRole.BODY, HEADER_SIZE);
        String label = "开发区名称：";
        float indent = header.width(label);
        float shift = 0;
        for (String line :
                LineBreaker.lines(
                        label + form.zoneName(), header, RIGHT - LEFT, RIGHT - LEFT - indent)) {
            page.text(line, header, LEFT + shift, baseline, Ink.BLACK);
            baseline += HEADER_LEADING;
            shift = indent;
        }
        String year = "年度：" + form.year();
        String self = "总评分（自评）：" + orRoom(form.totalSelfScore());
        String review = "总评分（考评）：" + orRoom(form.totalReviewScore());
        float free = RIGHT - LEFT - header.width(year) - header.width(self) - header.width(review);
        if (free < 2 * HEADER_SIZE) {
            throw new LayoutException("too wide for the line of totals: " + self + review);
        }
        float selfLeft = LEFT + header.width(year) + free / 2;
        page.text(year, header, LEFT, baseline, Ink.BLACK);
        page.text(self, header, selfLeft, baseline, Ink.BLACK);
        page.text(review, header, RIGHT - header.width(review), baseline, Ink.BLACK);
        return baseline + HEADER_SIZE;
    }

    private static String orRoom(String figure) {
        return figure.isEmpty() ? ROOM_FOR_A_PEN : figure;
    }

    /** Heading and rows of one page; returns the lower edge. */
    private float setSlice(int from, int to, float top) {
        Page page = pages.getLast();
        List<Float> heights = new ArrayList<>();
        heights.add(headingHeight());
        heights.addAll(heights(from, to));
        List<Float> edges = new ArrayList<>(List.of(top));
        for (float height : heights) {
            edges.add(edges.getLast() + height);
        }
        float left = LEFT;
        for (int i = 0; i < headings.size(); i++) {
            box(page, headings.get(i), left, edges.get(0), widths.get(i), edges.get(1));
            left += widths.get(i);
        }
        // Cells are set in the order in which the form is read.
        for (Span group : groupSpans(from, to)) {
            setSpan(page, group, LEFT, GROUP_WIDTH, edges, from);
            for (Span criterion : criterionSpans(group.from(), group.to())) {
                setSpan(page, criterion, LEFT + GROUP_WIDTH, CRITERION_WIDTH, edges, from);
                for (int i = criterion.from(); i < criterion.to(); i++) {
                    setRow(page, rows.get(i), edges.get(i - from + 1), edges.get(i - from + 2));
                }
            }
        }
        return edges.getLast();
    }

    private static void setSpan(
            Page page, Span span, float left, float width, List<Float> edges, int from) {
        float top = edges.get(span.from() - from + 1);
        box(page, span.text(), left, top, width, edges.get(span.to() - from + 1));
    }

    private void setRow(Page page, SheetRow row, float top, float bottom) {
        float left = LEFT + GROUP_WIDTH + CRITERION_WIDTH;
        for (int i = 0; i < row.cells().size(); i++) {
            float width = widths.get(2 + i);
            box(page, row.cells().get(i), left, top, width, bottom);
            left += width;
        }
    }

    private static void box(
            Page page, CellText text, float left, float top, float width, float bottom) {
        text.set(page, left, top, width, bottom - top);
        float right = left + width;
        page.rule(left, top, right, top, RULE, Ink.BLACK);
        page.rule(left, bottom, right, bottom, RULE, Ink.BLACK);
        page.rule(left, top, left, bottom, RULE, Ink.BLACK);
        page.rule(right, top, right, bottom, RULE, Ink.BLACK);
    }

    private void setNote(float tableBottom) {
        if (form.note().isEmpty()) {
            return;
        }
        List<String> lines = LineBreaker.lines(form.note(), cell, RIGHT - LEFT);
        float baseline = tableBottom + CELL_SIZE * 1.5f;
        if (baseline + (lines.size() - 1) * CELL_LEADING > BOTTOM + CELL_LEADING) {
            turn();
            baseline = TOP + CELL_SIZE;
        }
        for (String line : lines) {
            pages.getLast().text(line, cell, LEFT, baseline, Ink.BLACK);
            baseline += CELL_LEADING;
        }
    }

    private void setPageNumbers() {
        TypeStyle style = fonts.style(FontRole.NUMBER, HEADER_SIZE);
        for (int i = 0; i < pages.size(); i++) {
            String text = "— " + (i + 1) + " —";
            float left = LEFT + (RIGHT - LEFT - style.width(text)) / 2;
            pages.get(i).text(text, style, left, PAGE_NUMBER_BASELINE, Ink.BLACK);
        }
    }
}
