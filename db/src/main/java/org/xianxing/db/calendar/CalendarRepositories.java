package org.xianxing.db.calendar;

import org.xianxing.db.shared.Database;
import org.xianxing.domain.calendar.SubscriptionRepository;

/** Makes this feature's repositories. */
public final class CalendarRepositories {

    private CalendarRepositories() {}

    public static SubscriptionRepository subscriptions(Database database) {
        return new JooqSubscriptions(database.dsl());
    }
}
