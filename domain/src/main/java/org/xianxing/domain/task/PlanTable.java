package org.xianxing.domain.task;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.PlanDraft.DraftGroup;
import org.xianxing.domain.task.PlanDraft.DraftTask;

/** Reads a table of who does what (任务分工表), whichever of the usual headings it has. */
public final class PlanTable {

    /** What a column says. */
    enum Column {
        NUMBER("序号|编号|项次"),
        TASK("(?:工作|改革|重点|主要|具体)?(?:任务|事项)(?:名称|内容)?|任务名称|创新举措名称"),
        REQUIREMENT("(?:工作|具体|我省|我市|目标)*(?:要求|措施|举措|内容|目标)|主要内容"),
        LEAD("[省市我]*(?:牵头|主办)(?:单位|部门)"),
        RESPONSIBLE("[省市我]*(?:责任|承办|落实|实施)(?:单位|部门)"),
        SUPPORTING("[省市我]*(?:配合|协办|参与|参加|支持)(?:单位|部门)"),
        DUE("(?:完成)?(?:时限|时间|期限|时间节点)(?:要求)?");

        private final Pattern heading;

        Column(String heading) {
            this.heading = Pattern.compile(heading);
        }
    }

    private PlanTable() {}

    /**
     * Reads a table.
     *
     * @param rows of cells; a row that spans the table has its text in one cell or in every one
     * @return the proposed plan; refused when no row heads a column of tasks and one of units
     */
    public static Outcome<PlanText.Reading> read(List<List<String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Map<Column, Integer> columns = columns(rows.get(i));
            boolean units =
                    columns.containsKey(Column.LEAD) || columns.containsKey(Column.RESPONSIBLE);
            if (columns.containsKey(Column.TASK) && units) {
                return new Reader(rows, i, columns).read();
            }
        }
        return Outcome.refused(PlanReason.PLAN_TEXT_UNREADABLE);
    }

    private static Map<Column, Integer> columns(List<String> row) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < row.size(); i++) {
            String heading = row.get(i).replaceAll("[\\s\\u3000]+", "");
            for (Column column : Column.values()) {
                if (column.heading.matcher(heading).matches()) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        return columns;
    }

    /** Goes through the rows of one table. */
    private static final class Reader {

        private final List<List<String>> rows;
        private final int head;
        private final Map<Column, Integer> columns;
        private final List<Reason> findings = new ArrayList<>();
        private final List<String> unread = new ArrayList<>();
        private final List<DraftGroup> groups = new ArrayList<>();
        private List<DraftTask> tasks = new ArrayList<>();
        private String heading = "";

        Reader(List<List<String>> rows, int head, Map<Column, Integer> columns) {
            this.rows = rows;
            this.head = head;
            this.columns = columns;
        }

        Outcome<PlanText.Reading> read() {
            String title = "";
            for (List<String> row : rows.subList(0, head)) {
                String line = spanned(row).orElse(String.join(" ", row)).strip();
                if (title.isEmpty() && !line.isEmpty()) {
                    title = line;
                } else if (!line.isEmpty()) {
                    unread.add(line);
                }
            }
            if (title.isEmpty()) {
                findings.add(Reason.of(PlanReason.PLAN_WITHOUT_TITLE));
            }
            others().forEach(i ->
                    findings.add(
                            Reason.of(PlanReason.PLAN_COLUMN_KEPT_AS_TEXT, rows.get(head).get(i))));
            for (List<String> row : rows.subList(head + 1, rows.size())) {
                take(row);
            }
            closeGroup();
            if (groups.isEmpty()) {
                return Outcome.refused(PlanReason.PLAN_TEXT_UNREADABLE);
            }
            return Outcome.done(
                    new PlanText.Reading(
                            new PlanDraft(title, "", Optional.empty(), groups), findings, unread));
        }

        private void take(List<String> row) {
            if (row.stream().allMatch(String::isBlank)) {
                return;
            }
            Optional<String> section = spanned(row);
            if (section.isPresent()) {
                closeGroup();
                heading = section.get();
                return;
            }
            if (cell(row, Column.TASK).isEmpty() && cell(row, Column.REQUIREMENT).isEmpty()) {
                unread.add(String.join(" ", row).strip());
                return;
            }
            tasks.add(task(row));
        }

        /** The text of a row that has one text only. */
        private static Optional<String> spanned(List<String> row) {
            Set<String> texts = new LinkedHashSet<>();
            row.stream().map(String::strip).filter(c -> !c.isEmpty()).forEach(texts::add);
            return texts.size() == 1 ? texts.stream().findFirst() : Optional.empty();
        }

        private void closeGroup() {
            if (!tasks.isEmpty()) {
                Optional<PlanNode.Mark> mark = PlanNode.mark(heading);
                groups.add(
                        new DraftGroup(
                                mark.map(PlanNode.Mark::number).orElse(""),
                                heading.substring(mark.map(PlanNode.Mark::length).orElse(0)),
                                "",
                                tasks));
                tasks = new ArrayList<>();
            } else if (!heading.isEmpty()) {
                unread.add(heading);
            }
            heading = "";
        }

        private DraftTask task(List<String> row) {
            String number = cell(row, Column.NUMBER);
            String title = cell(row, Column.TASK);
            List<String> parts = new ArrayList<>();
            parts.add(title);
            parts.add(cell(row, Column.REQUIREMENT));
            others().forEach(i -> {
                String text = i < row.size() ? row.get(i).strip() : "";
                parts.add(text.isEmpty() ? "" : rows.get(head).get(i).strip() + "：" + text);
            });
            parts.removeIf(String::isEmpty);
            String text = String.join("\n", parts);
            String due = cell(row, Column.DUE);
            List<NamedUnit> units = units(row);
            String shown = number.isEmpty() ? String.valueOf(tasks.size() + 1) : number;
            if (units.isEmpty()) {
                findings.add(Reason.of(PlanReason.PLAN_TASK_WITHOUT_UNITS, shown));
            }
            return new DraftTask(
                    shown,
                    shortened(title.isEmpty() ? parts.getFirst() : title),
                    due.isEmpty() ? text : text + "\n" + due,
                    shown,
                    notation(row),
                    units,
                    DueWords.in(due.matches(".*前$") ? due : due + "前"));
        }

        private static String shortened(String title) {
            String line = title.replaceAll("\\s+", " ").replaceFirst("^[0-9]{1,3}[.．、]\\s*", "");
            return line.length() <= Task.LONGEST_TITLE
                    ? line
                    : line.substring(0, Task.LONGEST_TITLE - 1) + "…";
        }

        private List<NamedUnit> units(List<String> row) {
            UnitList list = new UnitList();
            List<NamedUnit> units =
                    new ArrayList<>(
                            list.expand(cell(row, Column.LEAD), UnitPart.LEAD, UnitPart.LEAD));
            units.addAll(
                    list.expand(
                            cell(row, Column.RESPONSIBLE),
                            units.isEmpty() ? UnitPart.LEAD : UnitPart.RESPONSIBLE,
                            UnitPart.RESPONSIBLE));
            units.addAll(
                    list.expand(
                            cell(row, Column.SUPPORTING),
                            UnitPart.SUPPORTING,
                            UnitPart.SUPPORTING));
            return units;
        }

        private String notation(List<String> row) {
            List<String> parts = new ArrayList<>();
            List.of(Column.LEAD, Column.RESPONSIBLE, Column.SUPPORTING)
                    .forEach(column -> {
                        Integer at = columns.get(column);
                        if (at != null && !cell(row, column).isEmpty()) {
                            parts.add(rows.get(head).get(at).strip() + "：" + cell(row, column));
                        }
                    });
            return String.join("；", parts);
        }

        private String cell(List<String> row, Column column) {
            Integer at = columns.get(column);
            return at == null || at >= row.size() ? "" : row.get(at).strip();
        }

        /** The columns that none of the usual headings names. */
        private List<Integer> others() {
            List<Integer> others = new ArrayList<>();
            for (int i = 0; i < rows.get(head).size(); i++) {
                if (!columns.containsValue(i) && !rows.get(head).get(i).isBlank()) {
                    others.add(i);
                }
            }
            return others;
        }
    }
}
