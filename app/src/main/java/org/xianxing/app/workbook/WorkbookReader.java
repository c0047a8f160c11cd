package org.xianxing.app.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianxing.domain.shared.Outcome;

/**
 * Reads the first sheet of an .xlsx workbook, or a .csv file, as plain text. The content decides
 * what a file is, not its name alone.
 *
 * <p>All rows are equally wide and stand at their place: row 1 of the file is element 0, blank rows
 * in between are kept. Cells that are merged into another one, and cells without a value, are empty
 * text. A formula gives its stored value, a date cell ISO text, a number as many digits as a person
 * typed.
 */
public final class WorkbookReader {

    public static final int MAXIMUM_SIZE = 10 * 1024 * 1024;
    public static final int MAXIMUM_ROWS = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(WorkbookReader.class);

    private static final int MAXIMUM_COLUMNS = 200;

    /** What a packed workbook may grow to: enough for 20,000 wide rows, far from all memory. */
    private static final long MAXIMUM_UNPACKED = 200L * 1024 * 1024;

    private static final int MOST_ENTRIES = 5_000;

    private static final byte[] PACKED = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Spreadsheets keep 15 digits of a number; more are noise of its binary form. */
    private static final MathContext SPREADSHEET_DIGITS = new MathContext(15);

    private WorkbookReader() {}

    /**
     * Reads a table.
     *
     * @param fileName the name the file came with
     * @param content its bytes; not closed
     * @return the rows, at least one that is not blank, or why the file cannot be read
     */
    public static Outcome<List<List<String>>> rows(String fileName, InputStream content) {
        try {
            byte[] bytes = content.readNBytes(MAXIMUM_SIZE + 1);
            if (bytes.length > MAXIMUM_SIZE) {
                return Outcome.refused(
                        WorkbookReason.WORKBOOK_TOO_LARGE, fileName, MAXIMUM_SIZE / (1024 * 1024));
            }
            if (startsWith(bytes, OLD_OFFICE)) {
                return Outcome.refused(WorkbookReason.WORKBOOK_OLD_OR_ENCRYPTED, fileName);
            }
            return startsWith(bytes, PACKED)
                    ? workbook(fileName, bytes)
                    : separatedText(fileName, bytes);
        } catch (TooManyRowsException e) {
            return Outcome.refused(WorkbookReason.WORKBOOK_TOO_MANY_ROWS, fileName, MAXIMUM_ROWS);
        } catch (IOException | UncheckedIOException e) {
            LOG.info("a workbook could not be read: {}", e.toString());
            return Outcome.refused(WorkbookReason.WORKBOOK_UNREADABLE, fileName);
        }
    }

    private static Outcome<List<List<String>>> workbook(String fileName, byte[] bytes)
            throws IOException, TooManyRowsException {
        if (!isWorkbook(bytes)) {
            return Outcome.refused(WorkbookReason.WORKBOOK_KIND_REFUSED, fileName);
        }
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(
                                new ByteArrayInputStream(bytes), new ReadingOptions(true, false));
                var stream = firstSheet(workbook).openStream()) {
            for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                Row row = each.next();
                // The file leaves out blank rows, or names a far one: neither may shift or flood.
                requireRoom(row.getRowNum());
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of());
                }
                rows.add(cells(row));
            }
        } catch (RuntimeException e) {
            // The reader throws its own kinds for broken files.
            throw new IOException("broken workbook", e);
        }
        return table(fileName, rows);
    }

    private static Sheet firstSheet(ReadableWorkbook workbook) throws IOException {
        try (var sheets = workbook.getSheets()) {
            return sheets.filter(sheet ->
                            sheet.getVisibility()
                                    == org.dhatim.fastexcel.reader.SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no sheet"));
        }
    }

    /** Whether the archive is a workbook, and of a bearable size when unpacked. */
    private static boolean isWorkbook(byte[] bytes) throws IOException {
        boolean found = false;
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                throw new IOException("more than " + MOST_ENTRIES + " parts");
            }
            for (ZipArchiveEntry entry : entries) {
                found |= entry.getName().equals("xl/workbook.xml");
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MAXIMUM_UNPACKED) {
                            throw new IOException("unpacks to more than " + MAXIMUM_UNPACKED);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MAXIMUM_COLUMNS); column++) {
            cells.add(row.getOptionalCell(column).map(WorkbookReader::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
        return switch (cell.getType()) {
            case EMPTY, ERROR -> "";
            case STRING -> clean(cell.asString());
            case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
            case NUMBER -> isDate(cell) ? date(cell) : number(raw);
            case FORMULA -> number(clean(raw));
        };
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && cell.getType() == CellType.NUMBER
                && format.toLowerCase(Locale.ROOT)
                        .replaceAll("\"[^\"]*\"|\\[[^]]*]", "")
                        .matches(".*[yd].*");
    }

    private static String date(Cell cell) {
        var moment = cell.asDate();
        return moment.toLocalTime().equals(java.time.LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    /** A number without the noise of its binary form; other text as it is. */
    private static String number(String raw) {
        try {
            BigDecimal exact = new BigDecimal(raw).round(SPREADSHEET_DIGITS).stripTrailingZeros();
            return exact.toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private static Outcome<List<List<String>>> separatedText(String fileName, byte[] bytes)
            throws IOException, TooManyRowsException {
        String name = fileName.toLowerCase(Locale.ROOT);
        Optional<String> text = decode(bytes);
        if (!name.endsWith(".csv") || text.isEmpty()) {
            return Outcome.refused(WorkbookReason.WORKBOOK_KIND_REFUSED, fileName);
        }
        List<List<String>> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.EXCEL.builder().setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text.get()), format)) {
            for (CSVRecord record : parser) {
                requireRoom(rows.size() + 1);
                rows.add(
                        record.stream().limit(MAXIMUM_COLUMNS).map(WorkbookReader::clean).toList());
            }
        }
        return table(fileName, rows);
    }

    /** UTF-8, else GB18030 as Chinese spreadsheets write it; none for what is no text. */
    private static Optional<String> decode(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return Optional.empty();
            }
        }
        return decode(bytes, StandardCharsets.UTF_8).or(() -> decode(bytes, GB18030));
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(
                    !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK
                            ? text.substring(1)
                            : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Equally wide rows without blank ones at the end. */
    private static Outcome<List<List<String>>> table(String fileName, List<List<String>> rows) {
        int last = rows.size();
        while (last > 0 && rows.get(last - 1).stream().allMatch(String::isEmpty)) {
            last--;
        }
        if (last == 0) {
            return Outcome.refused(WorkbookReason.WORKBOOK_EMPTY, fileName);
        }
        List<List<String>> used = rows.subList(0, last);
        int width = used.stream().mapToInt(List::size).max().orElse(0);
        return Outcome.done(used.stream().map(row -> widened(row, width)).toList());
    }

    private static List<String> widened(List<String> row, int width) {
        List<String> wide = new ArrayList<>(row);
        while (wide.size() < width) {
            wide.add("");
        }
        return List.copyOf(wide);
    }

    /** Without the blanks around it, the ideographic and the unbreakable one among them. */
    private static String clean(String text) {
        return text.replace('\u00A0', ' ').strip();
    }

    private static void requireRoom(int row) throws TooManyRowsException {
        if (row > MAXIMUM_ROWS) {
            throw new TooManyRowsException();
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length
                && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static final class TooManyRowsException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
