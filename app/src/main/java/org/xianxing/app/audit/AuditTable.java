package org.xianxing.app.audit;

import java.io.BufferedWriter;
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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
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

    private static final DateTimeFormatter OFFICE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Cycle.OFFICE_ZONE);

    private AuditTable() {}

    /** Hands each record to whoever takes it. */
    @FunctionalInterface
    interface Records {
        void forEach(Consumer<Entry> each);
    }

    static void write(OutputStream out, Records records) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.append(BYTE_ORDER_MARK);
        CSVPrinter table = new CSVPrinter(writer, CSVFormat.EXCEL);
        table.printRecord(COLUMNS);
        try {
            records.forEach(entry -> print(table, entry));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        table.flush();
    }

    private static void print(CSVPrinter table, Entry entry) {
        try {
            table.printRecord(cells(entry).stream().map(AuditTable::asText).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
