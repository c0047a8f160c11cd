package org.xianxing.db.notice;

import static org.xianxing.db.jooq.Tables.REMINDER_SETTINGS;
import static org.xianxing.db.jooq.Tables.REMINDER_TOLD;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.xianxing.db.jooq.tables.records.ReminderSettingsRecord;
import org.xianxing.domain.notice.ReminderRepository;
import org.xianxing.domain.notice.ReminderSettings;
import org.xianxing.domain.shared.StaleVersionException;

final class JooqReminders implements ReminderRepository {

    private static final int ONLY = 1;

    private final DSLContext dsl;

    JooqReminders(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public ReminderSettings settings() {
        return dsl.selectFrom(REMINDER_SETTINGS)
                .where(REMINDER_SETTINGS.ID.eq(ONLY))
                .fetchOptional(row ->
                        new ReminderSettings(
                                row.getVersion(),
                                days(row.getDaysBefore()),
                                row.getLateEvery(),
                                row.getEscalateAfter(),
                                row.getKeepDays()))
                .orElse(ReminderSettings.DEFAULT);
    }

    private static List<Integer> days(String list) {
        return list.isEmpty()
                ? List.of()
                : Arrays.stream(list.split(",", -1)).map(Integer::valueOf).toList();
    }

    @Override
    public void update(ReminderSettings settings) {
        ReminderSettingsRecord row =
                new ReminderSettingsRecord()
                        .setVersion(settings.version() + 1)
                        .setDaysBefore(
                                settings.daysBefore().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(",")))
                        .setLateEvery(settings.lateEvery())
                        .setEscalateAfter(settings.escalateAfter())
                        .setKeepDays(settings.keepDays());
        try {
            int changed =
                    settings.version() == 0
                            ? dsl.insertInto(REMINDER_SETTINGS)
                                    .set(row)
                                    .set(REMINDER_SETTINGS.ID, ONLY)
                                    .execute()
                            : dsl.update(REMINDER_SETTINGS)
                                    .set(row)
                                    .where(REMINDER_SETTINGS.ID.eq(ONLY))
                                    .and(REMINDER_SETTINGS.VERSION.eq(settings.version()))
                                    .execute();
            if (changed == 0) {
                throw stale();
            }
        } catch (IntegrityConstraintViolationException e) {
            StaleVersionException stale = stale();
            stale.addSuppressed(e);
            throw stale;
        }
    }

    private static StaleVersionException stale() {
        return new StaleVersionException("reminder settings");
    }

    @Override
    public boolean tellOnce(String key, LocalDate day) {
        return dsl.insertInto(REMINDER_TOLD)
                        .set(REMINDER_TOLD.REMINDER, Digests.of(key))
                        .set(REMINDER_TOLD.TOLD_ON, day)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Override
    public void forgetBefore(LocalDate day) {
        dsl.deleteFrom(REMINDER_TOLD).where(REMINDER_TOLD.TOLD_ON.lt(day)).execute();
    }
}
