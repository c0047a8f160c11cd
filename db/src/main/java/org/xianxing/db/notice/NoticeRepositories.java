package org.xianxing.db.notice;

import org.jooq.DSLContext;
import org.xianxing.db.shared.Database;
import org.xianxing.domain.notice.NoticeRepository;
import org.xianxing.domain.notice.Outbox;
import org.xianxing.domain.notice.PreferencesRepository;
import org.xianxing.domain.notice.ReminderRepository;

/** Makes this feature's repositories. */
public final class NoticeRepositories {

    private NoticeRepositories() {}

    public static NoticeRepository notices(DSLContext dsl) {
        return new JooqNotices(dsl);
    }

    public static Outbox outbox(Database database) {
        return new JooqOutbox(database);
    }

    public static PreferencesRepository preferences(DSLContext dsl) {
        return new JooqPreferences(dsl);
    }

    public static ReminderRepository reminders(DSLContext dsl) {
        return new JooqReminders(dsl);
    }
}
