package org.xianxing.domain.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xianxing.domain.shared.Outcome;
import org.xianxing.domain.shared.Reason;
import org.xianxing.domain.task.PlanDraft.DraftGroup;
import org.xianxing.domain.task.PlanDraft.DraftTask;

/**
 * Reads the text of an official plan (实施方案): groups, numbered tasks, and the units that each names
 * in brackets behind it or in a line below. Whatever finds no place is kept and shown.
 */
public final class PlanText {

    private PlanText() {}

    /**
     * What was read.
     *
     * @param findings what is doubtful, in the order of the text
     * @param unread every line that belongs to no task, in order
     */
    public record Reading(PlanDraft plan, List<Reason> findings, List<String> unread) {
        public Reading {
            findings = List.copyOf(findings);
            unread = List.copyOf(unread);
        }
    }

    /**
     * Reads a text.
     *
     * @return the proposed plan; refused when no task with a unit is found
     */
    public static Outcome<Reading> read(String text) {
        PlanLines lines = PlanLines.of(text);
        List<PlanNode> nodes = PlanNode.of(lines.body());
        if (nodes.stream().noneMatch(PlanNode::hasUnits)) {
            return Outcome.refused(PlanReason.PLAN_TEXT_UNREADABLE);
        }
        return Outcome.done(new Reader(lines, nodes).read());
    }

    /** Puts the parts of one text together. */
    private static final class Reader {

        private final PlanLines lines;
        private final List<PlanNode> nodes;
        private final List<Reason> findings = new ArrayList<>();
        private final List<String> unread;
        private final List<DraftGroup> groups = new ArrayList<>();

        /** The number that follows the last task, where numbers go on from group to group. */
        private int next = 1;

        Reader(PlanLines lines, List<PlanNode> nodes) {
            this.lines = lines;
            this.nodes = nodes;
            this.unread = new ArrayList<>(lines.unplaced());
        }

        Reading read() {
            Set<PlanNode> parents = new HashSet<>();
            nodes.stream().filter(PlanNode::hasUnits).forEach(n -> parents.add(n.parent()));
            for (PlanNode node : nodes) {
                if (parents.contains(node)) {
                    groups.add(group(node));
                } else if (!node.isRoot() && !parents.contains(node.parent())) {
                    unread.add(node.whole());
                } else if (node.isRoot()) {
                    node.paragraphs().stream().filter(p -> !p.isBlank()).forEach(unread::add);
                }
            }
            if (lines.title().isEmpty()) {
                findings.addFirst(Reason.of(PlanReason.PLAN_WITHOUT_TITLE));
            }
            PlanDraft plan =
                    new PlanDraft(lines.title(), lines.documentNumber(), lines.issuedOn(), groups);
            return new Reading(plan, findings, unread);
        }

        private DraftGroup group(PlanNode parent) {
            List<PlanNode> children =
                    nodes.stream().filter(n -> !n.isRoot() && n.parent() == parent).toList();
            List<DraftTask> tasks = new ArrayList<>();
            boolean goesOn = !children.isEmpty() && children.getFirst().value() == next;
            int expected = goesOn ? next : 1;
            PlanNode last = parent;
            for (PlanNode child : children) {
                int number = child.value();
                if (number < expected) {
                    findings.add(Reason.of(PlanReason.PLAN_NUMBER_TWICE, child.clause()));
                }
                for (int missing = expected; missing < number; missing++) {
                    gap(last, missing, tasks);
                }
                tasks.add(task(child));
                expected = number + 1;
                last = child;
            }
            next = expected;
            if (parent.isRoot()) {
                return new DraftGroup("", "", "", tasks);
            }
            return new DraftGroup(parent.number(), parent.title(), parent.rest(), tasks);
        }

        /**
         * A number is missing. Where the item before it has gone on after its end, with units of
         * its own, those paragraphs are what is left of the missing one.
         */
        private void gap(PlanNode before, int missing, List<DraftTask> tasks) {
            String number = before.numberOf(missing);
            Optional<PlanNode> rest = before.afterItsEnd(missing);
            if (rest.isEmpty() || tasks.isEmpty()) {
                findings.add(Reason.of(PlanReason.PLAN_NUMBER_MISSING, before.clause(), number));
                return;
            }
            tasks.removeLast();
            tasks.add(task(before));
            PlanNode restored = rest.get();
            findings.add(
                    Reason.of(
                            PlanReason.PLAN_NUMBER_RESTORED,
                            number,
                            restored.text().substring(0, Math.min(12, restored.text().length()))));
            tasks.add(task(restored));
        }

        private DraftTask task(PlanNode node) {
            String text = node.text();
            UnitNotation notation = node.units();
            if (notation.units().isEmpty()) {
                findings.add(Reason.of(PlanReason.PLAN_TASK_WITHOUT_UNITS, node.clause()));
            }
            if (!notation.remark().isEmpty()) {
                findings.add(
                        Reason.of(PlanReason.PLAN_UNITS_REMARK, node.clause(), notation.remark()));
            }
            if (!text.isEmpty() && !text.matches("(?s).*[。！；：”）)]$")) {
                findings.add(
                        Reason.of(
                                PlanReason.PLAN_TASK_BREAKS_OFF,
                                node.clause(),
                                text.substring(Math.max(0, text.length() - 12))));
            }
            return new DraftTask(
                    node.number(),
                    node.title(),
                    text,
                    node.clause(),
                    notation.written(),
                    notation.units(),
                    DueWords.in(text));
        }
    }

    /** The day that a line names and nothing else. */
    static Optional<LocalDate> day(String line) {
        java.util.regex.Matcher day =
                java.util.regex.Pattern.compile("^(\\d{4})年(\\d{1,2})月(\\d{1,2})日$")
                        .matcher(line.replaceAll("[\\s\\u3000]+", ""));
        if (!day.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3))));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
