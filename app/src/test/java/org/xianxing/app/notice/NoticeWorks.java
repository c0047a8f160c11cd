package org.xianxing.app.notice;

import java.time.Instant;
import org.springframework.boot.test.context.TestComponent;

/** What jobs do, for tests to do it when they want. */
@TestComponent
public class NoticeWorks {

    private final Reminders reminders;
    private final Delivery delivery;

    NoticeWorks(Reminders reminders, Delivery delivery) {
        this.reminders = reminders;
        this.delivery = delivery;
    }

    public int remind(Instant now) {
        return reminders.remind(now);
    }

    public int deliver() {
        return delivery.deliver();
    }

    public int removeOld(Instant now) {
        return reminders.removeOld(now);
    }
}
