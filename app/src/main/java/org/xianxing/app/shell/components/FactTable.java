package org.xianxing.app.shell.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** A table of facts, a row each; narrow pages set a row's cells below each other. */
public class FactTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    private final String[] headings;
    private final NativeTableBody body = new NativeTableBody();

    /**
     * @param headings of the columns; none for a table without a head
     */
    public FactTable(String... headings) {
        this.headings = headings.clone();
        addClassNames("xx-table", "xx-facts-table");
        if (headings.length > 0) {
            NativeTableRow row = new NativeTableRow();
            for (String heading : headings) {
                row.add(new NativeTableHeaderCell(heading));
            }
            add(new NativeTableHeader(row));
        }
        add(body);
    }

    /** Adds a row. */
    public void row(Component... cells) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < cells.length; i++) {
            NativeTableCell cell = new NativeTableCell(cells[i]);
            if (i < headings.length) {
                cell.getElement().setAttribute("data-heading", headings[i]);
            }
            row.add(cell);
        }
        body.add(row);
    }

    /** Adds a row that heads the rows below it. */
    public void heading(String words) {
        NativeTableCell cell = new NativeTableCell(words);
        cell.getElement().setAttribute("colspan", String.valueOf(headings.length));
        NativeTableRow row = new NativeTableRow(cell);
        row.addClassName("xx-heading");
        body.add(row);
    }

    public boolean isEmpty() {
        return body.getChildren().findAny().isEmpty();
    }

    /** Puts the table into a card, to scroll by itself where it is too wide. */
    public SheetCard in(SheetCard card) {
        Div scroller = new Div(this);
        scroller.addClassName("xx-table-scroller");
        card.add(scroller);
        return card;
    }
}
