package org.xianxing.app.evaluation.ui;

import java.util.ArrayList;
import java.util.List;
import org.xianxing.domain.evaluation.RubricRow;
import org.xianxing.domain.shared.Points;

/**
 * A rubric while somebody revises it: first-level groups with the rows below them, as raw text that
 * may not add up yet. Row numbers count the indicators from 1, as the page shows them.
 */
final class RubricDraft {

    /** A first-level group. */
    static final class Group {
        private String name;
        private String max;
        private final List<RubricRow> rows = new ArrayList<>();

        private Group(String name, String max) {
            this.name = name;
            this.max = max;
        }

        String name() {
            return name;
        }

        String max() {
            return max;
        }

        void rename(String to) {
            name = to.strip();
        }

        void setMax(String to) {
            max = to.strip();
        }

        List<RubricRow> rows() {
            return rows;
        }

        /** What its indicators add up to; text that is no number counts as nothing. */
        Points sum() {
            return Points.sum(rows.stream().map(row -> points(row.max())).toList());
        }

        boolean addsUp() {
            return !rows.isEmpty() && sum().equals(points(max));
        }
    }

    private final List<Group> groups = new ArrayList<>();

    /** A draft of rows with the two upper levels repeated in each. */
    RubricDraft(List<RubricRow> rows) {
        for (RubricRow row : rows) {
            if (groups.isEmpty() || !groups.getLast().name.equals(row.group())) {
                groups.add(new Group(row.group(), row.groupMax()));
            }
            groups.getLast().rows.add(row);
        }
    }

    List<Group> groups() {
        return groups;
    }

    Group addGroup(String name) {
        Group group = new Group(name, "");
        groups.add(group);
        return group;
    }

    Points total() {
        return Points.sum(groups.stream().map(Group::sum).toList());
    }

    /** Groups that would get lost in a table, since they have no row. */
    List<String> empty() {
        return groups.stream().filter(g -> g.rows.isEmpty()).map(Group::name).toList();
    }

    /** The rows in the order of the form, the two upper levels in the first row of each only. */
    List<RubricRow> rows() {
        List<RubricRow> all = new ArrayList<>();
        for (Group group : groups) {
            RubricRow above = null;
            for (RubricRow row : group.rows) {
                boolean sameCriterion =
                        above != null && above.criterionCode().equals(row.criterionCode());
                all.add(
                        new RubricRow(
                                all.size() + 1,
                                above == null ? group.name : "",
                                above == null ? group.max : "",
                                sameCriterion ? "" : row.criterionCode(),
                                sameCriterion ? "" : row.criterion(),
                                row.code(),
                                row.wording(),
                                row.ruleText(),
                                row.max(),
                                row.rule(),
                                row.parameters(),
                                row.currentYear()));
                above = row;
            }
        }
        return List.copyOf(all);
    }

    static Points points(String text) {
        try {
            return Points.of(text.strip());
        } catch (IllegalArgumentException e) {
            return Points.ZERO;
        }
    }
}
