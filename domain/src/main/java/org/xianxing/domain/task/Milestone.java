package org.xianxing.domain.task;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A step of a task that is to be reached by a day.
 *
 * @param name what is reached
 * @param due the last day on which it is in time
 * @param originalDue the first due day it ever had
 * @param reachedOn the day on which the report was sent that the office accepted as proof
 */
public record Milestone(
        MilestoneId id,
        String name,
        LocalDate due,
        LocalDate originalDue,
        Optional<LocalDate> reachedOn) {

    public static final int LONGEST_NAME = 100;

    public Milestone {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a milestone has 1 to 100 characters: " + name);
        }
    }

    public Milestone reached(LocalDate day) {
        return new Milestone(id, name, due, originalDue, Optional.of(day));
    }
}
