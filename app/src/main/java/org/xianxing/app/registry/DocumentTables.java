package org.xianxing.app.registry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The tables of a .docx's main part. */
final class DocumentTables {

    private static final int MOST_SPANNED = 50;

    private final List<List<List<String>>> tables = new ArrayList<>();
    private final Deque<Table> open = new ArrayDeque<>();

    private DocumentTables() {}

    /** A table that is being read; tables may stand in cells of others. */
    private static final class Table {
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private StringBuilder cell = new StringBuilder();
        private int spanned = 1;
        private boolean goesOn;

        void endCell() {
            String text = cell.toString().strip();
            if (goesOn && !rows.isEmpty() && row.size() < rows.getLast().size()) {
                text = rows.getLast().get(row.size());
            }
            row.add(text);
            for (int i = 1; i < Math.min(spanned, MOST_SPANNED); i++) {
                row.add("");
            }
            cell = new StringBuilder();
            spanned = 1;
            goesOn = false;
        }

        void endRow() {
            rows.add(row);
            row = new ArrayList<>();
        }
    }

    /** The table with the most rows; no rows when there is no table. */
    static List<List<String>> largest(XMLStreamReader document) throws XMLStreamException {
        DocumentTables found = new DocumentTables();
        boolean inText = false;
        while (document.hasNext()) {
            switch (document.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inText = document.getLocalName().equals("t");
                    found.start(document);
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (inText && !found.open.isEmpty()) {
                        found.open.peek().cell.append(document.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    found.end(document.getLocalName());
                }
                default -> {}
            }
        }
        return found.tables.stream().max(Comparator.comparing(List::size)).orElse(List.of());
    }

    private void start(XMLStreamReader document) {
        switch (document.getLocalName()) {
            case "tbl" -> open.push(new Table());
            case "gridSpan" -> {
                if (!open.isEmpty()) {
                    open.peek().spanned = number(value(document));
                }
            }
            case "vMerge" -> {
                if (!open.isEmpty()) {
                    open.peek().goesOn = !"restart".equals(value(document));
                }
            }
            default -> {}
        }
    }

    private static String value(XMLStreamReader document) {
        for (int i = 0; i < document.getAttributeCount(); i++) {
            if (document.getAttributeLocalName(i).equals("val")) {
                return document.getAttributeValue(i);
            }
        }
        return "";
    }

    private static int number(String value) {
        return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 1;
    }

    private void end(String element) {
        Table table = open.peek();
        if (table == null) {
            return;
        }
        switch (element) {
            case "p" -> table.cell.append('\n');
            case "tc" -> table.endCell();
            case "tr" -> table.endRow();
            case "tbl" -> tables.add(open.pop().rows);
            default -> {}
        }
    }
}
