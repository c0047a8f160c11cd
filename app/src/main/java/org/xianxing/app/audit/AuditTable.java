package org.xianxing.app.audit;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xianxing.domain.evaluation.Cycle;
import org.xianxing.domain.shared.AuditTrail.Entry;
import org.xianxing.domain.shared.AuditTrail.Who;

/** Records as an official's spreadsheet opens them. Like every document it is in Chinese. */
final class AuditTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<String> COLUMNS =
            List.of(
                    "时间", "姓名或所输账号", "身份", "单位", "来源", "动作", "对象", "改前", "改后", "说明", "链", "序号",
                    "时间（UTC）", "账号标识", "前一条SM3", "本条SM3");

    /** In characters, one for each column. */
    private static final int[] WIDTHS = {
        19, 14, 18, 20, 16, 20, 30, 40, 40, 30, 38, 8, 28, 38, 20, 20
    };

    private static final String SHEET = "操作留痕";
    private static final int MOST_ROWS = 1_000_000;
    private static final int RECORDS_AT_ONCE = 500;

    private static final DateTimeFormatter OFFICE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Cycle.OFFICE_ZONE);

    private AuditTable() {}

    /** Hands each record to whoever takes it. */
    @FunctionalInterface
    interface Records {
        void forEach(Consumer<Entry> each);
    }

    /**
     * Writes records as a table.
     *
     * @param out not closed
     * @param written told the number after each {@value #RECORDS_AT_ONCE} records, and at the end
     */
    static void write(AuditFormat format, OutputStream out, Records records, LongConsumer written)
            throws IOException {
        try {
            switch (format) {
                case CSV -> writeText(out, records, written);
                case XLSX -> writeWorkbook(out, records, written);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void writeText(OutputStream out, Records records, LongConsumer written)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.append(BYTE_ORDER_MARK);
        CSVPrinter table = new CSVPrinter(writer, CSVFormat.EXCEL);
        table.printRecord(COLUMNS);
        Count count = new Count(written);
        records.forEach(entry -> {
            print(table, entry);
            count.one();
        });
        table.flush();
        count.end();
    }

    private static void print(CSVPrinter table, Entry entry) {
        try {
            table.printRecord(cells(entry).stream().map(AuditTable::asText).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All cells are texts, which a spreadsheet never takes for formulas. */
    private static void writeWorkbook(OutputStream out, Records records, LongConsumer written)
            throws IOException {
        Count count = new Count(written);
        // Closing the workbook closes what it writes to, which is not ours to close.
        OutputStream open =
                new FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        out.write(bytes, from, length);
                    }

                    @Override
                    public void close() throws IOException {
                        flush();
                    }
                };
        try (Workbook workbook = new Workbook(open, "Xianxing", "1.0")) {
            Sheets sheets = new Sheets(workbook);
            records.forEach(entry -> {
                sheets.add(cells(entry));
                count.one();
            });
            sheets.end();
        }
        count.end();
    }

    /** A sheet after another, since each has a last row; written away while they grow. */
    private static final class Sheets {
        private final Workbook workbook;
        private Worksheet sheet;
        private int number = 1;
        private int row;

        Sheets(Workbook workbook) {
            this.workbook = workbook;
            this.sheet = begin();
        }

        private Worksheet begin() {
            Worksheet begun = workbook.newWorksheet(SHEET + " " + number);
            for (int column = 0; column < COLUMNS.size(); column++) {
                begun.value(0, column, COLUMNS.get(column));
                begun.width(column, WIDTHS[column]);
            }
            begun.range(0, 0, 0, COLUMNS.size() - 1).style().bold().fillColor("EAE8E0").set();
            begun.freezePane(0, 1);
            row = 1;
            return begun;
        }

        void add(List<String> cells) {
            if (row > MOST_ROWS) {
                end();
                number++;
                sheet = begin();
            }
            for (int column = 0; column < cells.size(); column++) {
                sheet.inlineString(row, column, cells.get(column));
            }
            row++;
            if (row % RECORDS_AT_ONCE == 0) {
                flush();
            }
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void end() {
            try {
                sheet.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Count {
        private final LongConsumer told;
        private long written;

        Count(LongConsumer told) {
            this.told = told;
        }

        void one() {
            written++;
            if (written % RECORDS_AT_ONCE == 0) {
                told.accept(written);
            }
        }

        void end() {
            told.accept(written);
        }
    }

    private static List<String> cells(Entry entry) {
        Instant at = entry.at();
        return List.of(
                OFFICE_TIME.format(at),
                entry.who().name(),
                role(entry.who()),
                organization(entry.who()),
                entry.origin(),
                entry.action(),
                entry.event().subject(),
                entry.event().before(),
                entry.event().after(),
                entry.detail(),
                entry.organization().value().toString(),
                Long.toString(entry.sequence()),
                at.toString(),
                account(entry.who()),
                entry.previousHash(),
                entry.hash());
    }

    private static String role(Who who) {
        return who instanceof Who.Person person ? person.role() : "";
    }

    private static String organization(Who who) {
        return who instanceof Who.Person person ? person.organizationName() : "";
    }

    private static String account(Who who) {
        return who instanceof Who.Person person ? person.account().value().toString() : "";
    }

    /** A spreadsheet takes such text for a formula; anybody may have typed it at the sign-in. */
    private static String asText(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
