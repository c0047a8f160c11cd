package org.xianxing.reports.bulletin;

import java.util.ArrayList;
import java.util.List;
import org.xianxing.reports.bulletin.AnnexTable.Column;
import org.xianxing.reports.bulletin.AnnexTable.Row;
import org.xianxing.reports.bulletin.AnnexTable.RowMark;
import org.xianxing.reports.shared.CellText;
import org.xianxing.reports.shared.CellText.Alignment;
import org.xianxing.reports.shared.FontRole;
import org.xianxing.reports.shared.FontSet;
import org.xianxing.reports.shared.Ink;
import org.xianxing.reports.shared.LayoutException;
import org.xianxing.reports.shared.Page;
import org.xianxing.reports.shared.TypeStyle;

/** Set a table row by row; every page it reaches begins with its heading. */
final class TableSetter {

    private record SetRow(List<CellText> cells, List<Float> widths, float height, RowMark mark) {}

    private final DocumentLayout layout;
    private final TypeStyle headingStyle;
    private final TypeStyle cellStyle;

    TableSetter(FontSet fonts, DocumentLayout layout) {
        this.layout = layout;
        this.headingStyle = fonts.style(FontRole.HEADING, layout.tableSize());
        this.cellStyle = fonts.style(FontRole.BODY, layout.tableSize());
    }

    /**
     * Set the table below what the run has set so far.
     *
     * @throws LayoutException if a row is taller than a page or a word wider than its column
     */
    void set(AnnexTable table, PageRun run) {
        List<Float> widths = widths(table.columns());
        SetRow heading = heading(table.columns(), widths);
        List<SetRow> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            rows.add(row(row, table.columns(), widths));
        }
        float tallest = layout.coreBottom() - layout.coreTop() - heading.height();
        boolean headed = false;
        for (int i = 0; i < rows.size(); i++) {
            SetRow row = rows.get(i);
            if (row.height() > tallest) {
                throw new LayoutException(
                        "table row is taller than a page: " + table.rows().get(i).cells());
            }
            float needed = row.height() + (headed ? 0 : heading.height());
            if (row.mark() == RowMark.SECTION && i + 1 < rows.size()) {
                needed += rows.get(i + 1).height();
            }
            if (run.top() + needed > layout.coreBottom() && !run.atPageTop()) {
                run.turn();
                headed = false;
            }
            if (!headed) {
                draw(heading, run);
                headed = true;
            }
            draw(row, run);
        }
        if (!headed) {
            draw(heading, run);
        }
    }

    private List<Float> widths(List<Column> columns) {
        int all = columns.stream().mapToInt(Column::share).sum();
        List<Float> widths = new ArrayList<>();
        for (Column column : columns) {
            widths.add(layout.measure() * column.share() / all);
        }
        return widths;
    }

    private SetRow heading(List<Column> columns, List<Float> widths) {
        List<CellText> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(
                    cell(columns.get(i).heading(), headingStyle, Alignment.CENTER, widths.get(i)));
        }
        return new SetRow(cells, widths, height(cells), RowMark.PLAIN);
    }

    private SetRow row(Row row, List<Column> columns, List<Float> widths) {
        List<CellText> cells = new ArrayList<>();
        List<Float> cellWidths =
                switch (row.mark()) {
                    case SECTION -> List.of(layout.measure());
                    case PLAIN, TINTED -> widths;
                };
        for (int i = 0; i < row.cells().size(); i++) {
            Alignment alignment =
                    row.mark() == RowMark.SECTION ? Alignment.LEFT : columns.get(i).alignment();
            TypeStyle style = row.mark() == RowMark.SECTION ? headingStyle : cellStyle;
            cells.add(cell(row.cells().get(i), style, alignment, cellWidths.get(i)));
        }
        return new SetRow(cells, cellWidths, height(cells), row.mark());
    }

    private CellText cell(String text, TypeStyle style, Alignment alignment, float width) {
        return new CellText(text, style, layout.tableLeading(), alignment, width);
    }

    private float height(List<CellText> cells) {
        return cells.stream().map(CellText::height).reduce(layout.tableRowHeight(), Float::max);
    }

    private void draw(SetRow row, PageRun run) {
        Page page = run.page();
        float rule = DocumentLayout.points(layout.tableRule());
        float top = run.top();
        float bottom = top + row.height();
        if (row.mark() == RowMark.TINTED) {
            page.fill(layout.coreLeft(), top, layout.measure(), row.height(), Ink.TINT);
        }
        float left = layout.coreLeft();
        for (int i = 0; i < row.cells().size(); i++) {
            float width = row.widths().get(i);
            row.cells().get(i).set(page, left, top, width, row.height());
            page.rule(left, top, left, bottom, rule, Ink.BLACK);
            left += width;
        }
        page.rule(left, top, left, bottom, rule, Ink.BLACK);
        page.rule(layout.coreLeft(), top, layout.coreRight(), top, rule, Ink.BLACK);
        page.rule(layout.coreLeft(), bottom, layout.coreRight(), bottom, rule, Ink.BLACK);
        run.moveTo(bottom);
    }
}
