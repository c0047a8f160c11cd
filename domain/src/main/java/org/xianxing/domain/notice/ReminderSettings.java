package org.xianxing.domain.notice;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * When bodies are reminded, in workdays.
 *
 * @param version counts changes; 0 while they are the defaults
 * @param daysBefore so many workdays before the day, the most first
 * @param lateEvery what is late is told on the first workday and then every so many
 * @param escalateAfter the superior is told after so many workdays late; 0 for never
 * @param keepDays notices that were read are removed after so many days
 */
public record ReminderSettings(
        int version, List<Integer> daysBefore, int lateEvery, int escalateAfter, int keepDays) {

    public static final int MOST_BEFORE = 30;
    public static final int MOST_REMINDERS = 5;
    public static final int MOST_EVERY = 30;
    public static final int MOST_ESCALATE = 60;
    public static final int FEWEST_KEEP = 30;
    public static final int MOST_KEEP = 3650;

    public static final ReminderSettings DEFAULT =
            new ReminderSettings(0, List.of(3, 1), 5, 3, 365);

    public ReminderSettings {
        daysBefore = daysBefore.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        if (!areDaysBefore(daysBefore)
                || !isEvery(lateEvery)
                || !isEscalation(escalateAfter)
                || !isKeeping(keepDays)) {
            throw new IllegalArgumentException("reminders out of bounds");
        }
    }

    public static boolean areDaysBefore(Collection<Integer> days) {
        return days.stream().distinct().count() <= MOST_REMINDERS
                && days.stream().allMatch(day -> day >= 1 && day <= MOST_BEFORE);
    }

    public static boolean isEvery(int days) {
        return days >= 1 && days <= MOST_EVERY;
    }

    public static boolean isEscalation(int days) {
        return days >= 0 && days <= MOST_ESCALATE;
    }

    public static boolean isKeeping(int days) {
        return days >= FEWEST_KEEP && days <= MOST_KEEP;
    }
}
