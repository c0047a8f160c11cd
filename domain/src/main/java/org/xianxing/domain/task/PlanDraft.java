package org.xianxing.domain.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plan as its text gives it, before anybody has accepted it.
 *
 * @param title as the document says; empty when none was found
 * @param documentNumber such as 闽自贸办〔2021〕1号; empty when none stands by itself
 * @param issuedOn the day that stands by itself below the issuing letter
 * @param groups with their tasks, in order
 */
public record PlanDraft(
        String title,
        String documentNumber,
        Optional<LocalDate> issuedOn,
        List<DraftGroup> groups) {

    public PlanDraft {
        groups = List.copyOf(groups);
    }

    /**
     * A part of the plan.
     *
     * @param number as written, such as （一） or 二、; empty when the tasks stand in no group
     * @param title its first sentence, without its mark
     * @param text what follows the title
     */
    public record DraftGroup(String number, String title, String text, List<DraftTask> tasks) {
        public DraftGroup {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * A task.
     *
     * @param number as written, without its mark: 1 or （一）
     * @param title its first sentence, without its mark
     * @param text its whole text without the list of units
     * @param clause where it stands, such as 三（一）1
     * @param notation the list of units as it stands, with its label and brackets
     * @param units the units it names, in order
     * @param due a day by which the text says something is to be there
     */
    public record DraftTask(
            String number,
            String title,
            String text,
            String clause,
            String notation,
            List<NamedUnit> units,
            Optional<ProposedDue> due) {
        public DraftTask {
            units = List.copyOf(units);
        }
    }

    /**
     * A day that a text names.
     *
     * @param phrase the words it was read from, such as 2020年底前
     */
    public record ProposedDue(LocalDate day, String phrase) {}

    public Stream<DraftTask> tasks() {
        return groups.stream().flatMap(group -> group.tasks().stream());
    }

    public int taskCount() {
        return Math.toIntExact(tasks().count());
    }
}
