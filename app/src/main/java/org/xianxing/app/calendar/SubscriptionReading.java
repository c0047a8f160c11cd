package org.xianxing.app.calendar;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xianxing.domain.organization.Actor;
import org.xianxing.domain.shared.Origin;

/** Answers calendar programs, which have a secret and no session. */
@Component
public class SubscriptionReading {

    private final SubscriptionService subscriptions;
    private final CalendarService calendar;
    private final RequestLimit limit;
    private final Origin origin;

    SubscriptionReading(
            SubscriptionService subscriptions,
            CalendarService calendar,
            RequestLimit limit,
            Origin origin) {
        this.subscriptions = subscriptions;
        this.calendar = calendar;
        this.limit = limit;
        this.origin = origin;
    }

    /** What a request comes to. */
    public sealed interface Answer {

        record Found(byte[] file) implements Answer {}

        record NotThere() implements Answer {}

        record TooOften() implements Answer {}
    }

    /**
     * The calendar that a secret opens now.
     *
     * @param root the address of the application, with a slash at its end
     */
    public Answer read(String secret, String root) {
        // A whole office may share one address, so right secrets are counted each for itself.
        String hash = SubscriptionService.hash(secret);
        Optional<Actor> holder = subscriptions.holder(secret);
        boolean admitted =
                limit.admits(holder.isPresent() ? hash : "wrong from " + origin.current());
        if (!admitted) {
            return new Answer.TooOften();
        }
        return holder.<Answer>map(actor -> new Answer.Found(calendar.subscribed(actor, root)))
                .orElseGet(Answer.NotThere::new);
    }
}
