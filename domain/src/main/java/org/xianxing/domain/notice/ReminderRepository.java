package org.xianxing.domain.notice;

import java.time.LocalDate;

/** The office's settings of reminders, and which were told. */
public interface ReminderRepository {

    /** The settings; the defaults until somebody changes them. */
    ReminderSettings settings();

    /**
     * Stores changed settings.
     *
     * @throws org.xianxing.domain.shared.StaleVersionException when somebody changed them first
     */
    void update(ReminderSettings settings);

    /**
     * Notes that a reminder is told, in the transaction that tells it.
     *
     * @param key of the thing and of the step
     * @return false when it was told before
     */
    boolean tellOnce(String key, LocalDate day);

    /** Forgets reminders that were told before a day. */
    void forgetBefore(LocalDate day);
}
