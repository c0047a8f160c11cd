package org.xianxing.domain.task;

import java.util.Optional;
import org.xianxing.domain.organization.OrganizationId;

/**
 * Somebody who stands for a unit at a task.
 *
 * @param id identity
 * @param unit the unit; empty for somebody who was named before the unit was known
 * @param name who
 * @param duty what they are
 * @param phone where to call; empty when not said. For those alone who work on the task
 */
public record TaskPerson(
        TaskPersonId id,
        Optional<OrganizationId> unit,
        String name,
        PersonDuty duty,
        String phone) {

    public static final int LONGEST_NAME = 40;
    public static final int LONGEST_PHONE = 30;

    /** More at one task are refused. */
    public static final int MOST = 30;

    public TaskPerson {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a person's name has 1 to 40 characters: " + name);
        }
        if (phone.length() > LONGEST_PHONE) {
            throw new IllegalArgumentException("a telephone number is too long");
        }
    }

    /** The same for those who need not call. */
    public TaskPerson withoutPhone() {
        return new TaskPerson(id, unit, name, duty, "");
    }

    /** Whether both say the same of the same unit. */
    public boolean doubles(TaskPerson other) {
        return unit.equals(other.unit) && name.equals(other.name) && duty == other.duty;
    }

    /** As traces tell it, which keep no telephone numbers. */
    @Override
    public String toString() {
        return name + " " + duty;
    }
}
