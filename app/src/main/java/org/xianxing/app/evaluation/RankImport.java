package org.xianxing.app.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xianxing.domain.evaluation.EvaluationReason;
import org.xianxing.domain.evaluation.ExternalRankRepository.Ranks;
import org.xianxing.domain.organization.Organization;
import org.xianxing.domain.organization.OrganizationId;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;

/**
 * Reads the ranks of the comprehensive evaluation from a table: zone, place this year, place last
 * year. Zones are known by their full or short name; the place last year may be blank or a dash.
 */
public final class RankImport {

    public static final int LAST_PLACE = 9_999;

    private static final String ZONE = "开发区";
    private static final String THIS_YEAR = "今年位次";
    private static final String LAST_YEAR = "上年位次";
    private static final Set<String> NONE = Set.of("", "-", "—", "——", "/", "无");

    private final Map<String, OrganizationId> zones = new HashMap<>();

    private RankImport(List<Organization> participants) {
        participants.forEach(zone -> {
            zones.put(key(zone.name()), zone.id());
            zones.putIfAbsent(key(zone.shortName()), zone.id());
        });
    }

    /**
     * What a table would change.
     *
     * @param ranks the ranks that can be read
     * @param reasons what is wrong, each with its row; an import needs none
     */
    public record Preview(Map<OrganizationId, Ranks> ranks, List<Reason> reasons) {
        public Preview {
            ranks = Map.copyOf(ranks);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Reads a table.
     *
     * @param participants the zones that take part in the cycle
     * @return the ranks and what is wrong; refused when a column is missing
     */
    public static Outcome<Preview> read(List<List<String>> table, List<Organization> participants) {
        return new RankImport(participants).read(table);
    }

    /** The zones with the ranks known so far, as a workbook to fill in and import. */
    public static byte[] workbook(
            List<Organization> participants, Map<OrganizationId, Ranks> known) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Xianxing", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("位次");
            sheet.width(0, 40);
            sheet.value(0, 0, ZONE);
            sheet.value(0, 1, THIS_YEAR);
            sheet.value(0, 2, LAST_YEAR);
            sheet.range(0, 0, 0, 2).style().bold().set();
            sheet.freezePane(0, 1);
            int row = 1;
            for (Organization zone : participants) {
                sheet.value(row, 0, zone.name());
                Ranks ranks = known.get(zone.id());
                if (ranks != null) {
                    sheet.value(row, 1, ranks.thisYear());
                    if (ranks.lastYear().isPresent()) {
                        sheet.value(row, 2, ranks.lastYear().getAsInt());
                    }
                }
                row++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Outcome<Preview> read(List<List<String>> table) {
        int header = 0;
        while (header < table.size() && table.get(header).stream().noneMatch(RankImport::isPlace)) {
            header++;
        }
        List<String> titles = header < table.size() ? table.get(header) : List.of();
        int zone = column(titles, t -> !isPlace(t) && (t.contains(ZONE) || t.contains("名称")));
        int before = column(titles, t -> isPlace(t) && (t.contains("上年") || t.contains("去年")));
        int now = column(titles, t -> isPlace(t) && (t.contains("今年") || t.contains("本年")));
        List<Reason> reasons = new ArrayList<>();
        missing(zone, ZONE, reasons);
        missing(now, THIS_YEAR, reasons);
        missing(before, LAST_YEAR, reasons);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Map<OrganizationId, Ranks> ranks = new HashMap<>();
        Set<OrganizationId> seen = new HashSet<>();
        for (int i = header + 1; i < table.size(); i++) {
            List<String> row = table.get(i);
            if (!row.get(zone).isEmpty() || !row.get(now).isEmpty()) {
                read(i + 1, row.get(zone), row.get(now), row.get(before), seen, ranks, reasons);
            }
        }
        return Outcome.done(new Preview(ranks, reasons));
    }

    private void read(
            int row,
            String name,
            String thisYear,
            String lastYear,
            Set<OrganizationId> seen,
            Map<OrganizationId, Ranks> ranks,
            List<Reason> reasons) {
        Optional<OrganizationId> zone = Optional.ofNullable(zones.get(key(name)));
        if (zone.isEmpty()) {
            reasons.add(Reason.of(EvaluationReason.RANK_ROW_ZONE_UNKNOWN, row, name));
        } else if (!seen.add(zone.get())) {
            reasons.add(Reason.of(EvaluationReason.RANK_ROW_TWICE, row, name));
        }
        OptionalInt now = place(thisYear);
        if (now.isEmpty()) {
            reasons.add(
                    Reason.of(EvaluationReason.RANK_ROW_NUMBER_EXPECTED, row, THIS_YEAR, thisYear));
        }
        OptionalInt before = place(lastYear);
        if (before.isEmpty() && !NONE.contains(lastYear)) {
            reasons.add(
                    Reason.of(EvaluationReason.RANK_ROW_NUMBER_EXPECTED, row, LAST_YEAR, lastYear));
        }
        if (zone.isPresent() && now.isPresent()) {
            ranks.putIfAbsent(zone.get(), new Ranks(now.getAsInt(), before));
        }
    }

    private static void missing(int column, String title, List<Reason> reasons) {
        if (column < 0) {
            reasons.add(Reason.of(EvaluationReason.RANK_COLUMN_MISSING, title));
        }
    }

    private static boolean isPlace(String title) {
        return title.contains("位次") || title.contains("名次") || title.contains("排名");
    }

    private static int column(List<String> titles, Predicate<String> wanted) {
        for (int i = 0; i < titles.size(); i++) {
            if (wanted.test(titles.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static OptionalInt place(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            return OptionalInt.empty();
        }
        int place = Integer.parseInt(text);
        return place >= 1 && place <= LAST_PLACE ? OptionalInt.of(place) : OptionalInt.empty();
    }

    /** Names as people type them: blanks and the width of brackets make no difference. */
    private static String key(String name) {
        return name.codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != '　')
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replace('(', '（')
                .replace(')', '）');
    }
}
