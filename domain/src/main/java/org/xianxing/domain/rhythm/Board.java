package org.xianxing.domain.rhythm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xianxing.domain.organization.OrganizationId;

/**
 * Who owes what and how it stands, unit by period.
 *
 * @param periods the columns, in order
 * @param rows a unit each, in the order given
 * @param totals how many stand how, by period
 */
public record Board(List<ReportPeriod> periods, List<Row> rows, List<Tally> totals) {

    /**
     * How a unit stands with a period.
     *
     * @param state where its report is; none while nothing was written down
     */
    public record Cell(Standing standing, Optional<ReportState> state) {

        /** Whether it was sent and nobody of the office has read it. */
        public boolean isUnread() {
            return state.filter(s -> s == ReportState.SENT).isPresent();
        }
    }

    /**
     * What one unit owes.
     *
     * @param cells one for each period; empty where the unit owes nothing
     */
    public record Row(OrganizationId unit, List<Optional<Cell>> cells, Tally tally) {}

    public Board {
        periods = List.copyOf(periods);
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
    }

    /** How many stand how in all. */
    public Tally total() {
        return totals.stream().reduce(Tally.NONE, Tally::plus);
    }

    /** How many were sent and not read. */
    public long unread() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(Optional::stream)
                .filter(Cell::isUnread)
                .count();
    }

    /**
     * Lays obligations out.
     *
     * @param obligations of these periods, in any order
     * @param order the units in the order wanted; others follow
     */
    public static Board of(
            List<ReportPeriod> periods,
            Collection<Obligation> obligations,
            Collection<Exemption> exemptions,
            List<OrganizationId> order,
            Instant now) {
        Map<PeriodId, Integer> columns = new HashMap<>();
        for (int i = 0; i < periods.size(); i++) {
            columns.put(periods.get(i).id(), i);
        }
        Map<OrganizationId, Cell[]> grid = new LinkedHashMap<>();
        Set<OrganizationId> owing = new HashSet<>();
        obligations.forEach(o -> owing.add(o.unit()));
        order.stream().filter(owing::contains).forEach(u -> grid.put(u, new Cell[periods.size()]));
        int[][] counts = new int[periods.size()][Standing.values().length];
        Map<OrganizationId, List<Exemption>> exempt = new HashMap<>();
        exemptions.forEach(e -> exempt.computeIfAbsent(e.unit(), _ -> new ArrayList<>()).add(e));
        for (Obligation obligation : obligations) {
            Integer column = columns.get(obligation.period());
            if (column != null) {
                ReportPeriod period = periods.get(column);
                Standing standing =
                        Standing.of(
                                period.deadline(),
                                Exemption.anyCovers(
                                        exempt.getOrDefault(obligation.unit(), List.of()),
                                        obligation.unit(),
                                        period),
                                obligation.firstSent(),
                                now);
                counts[column][standing.ordinal()]++;
                grid.computeIfAbsent(obligation.unit(), _ -> new Cell[periods.size()])[column] =
                        new Cell(standing, obligation.report().map(Obligation.Mark::state));
            }
        }
        List<Row> rows = new ArrayList<>();
        grid.forEach((unit, cells) -> rows.add(row(unit, cells)));
        return new Board(periods, rows, Arrays.stream(counts).map(Tally::of).toList());
    }

    private static Row row(OrganizationId unit, Cell[] cells) {
        int[] counts = new int[Standing.values().length];
        List<Optional<Cell>> all = new ArrayList<>(cells.length);
        for (Cell cell : cells) {
            all.add(Optional.ofNullable(cell));
            if (cell != null) {
                counts[cell.standing().ordinal()]++;
            }
        }
        return new Row(unit, all, Tally.of(counts));
    }
}
