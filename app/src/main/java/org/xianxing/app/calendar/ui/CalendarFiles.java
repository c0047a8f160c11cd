package org.xianxing.app.calendar.ui;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.xianxing.app.calendar.CalendarService;
import org.xianxing.app.calendar.SubscriptionReading;
import org.xianxing.app.security.CurrentActor;
import org.xianxing.domain.organization.Actor;

/**
 * Calendars as files: a month for whoever is signed in, and a subscribed one at its secret address,
 * where nobody is. What is not there and what is there no more look the same.
 */
@RestController
class CalendarFiles {

    /** Where subscribed calendars are; open to requests without a session. */
    static final String SUBSCRIBED = "calendar-feed/";

    private static final String MONTHS = "files/calendar/";
    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarService calendar;
    private final SubscriptionReading subscriptions;
    private final CurrentActor currentActor;

    CalendarFiles(
            CalendarService calendar,
            SubscriptionReading subscriptions,
            CurrentActor currentActor) {
        this.calendar = calendar;
        this.subscriptions = subscriptions;
        this.currentActor = currentActor;
    }

    /** Where a month is, relative to the application. */
    static String address(YearMonth month) {
        return MONTHS + month + ".ics";
    }

    @GetMapping("/" + MONTHS + "{month}.ics")
    ResponseEntity<byte[]> month(@PathVariable String month) {
        YearMonth wanted = parsed(month).orElseThrow(CalendarFiles::notFound);
        Actor actor = currentActor.get();
        if (!calendar.has(actor)) {
            throw notFound();
        }
        byte[] file = calendar.file(actor, wanted.atDay(1), wanted.atEndOfMonth(), root());
        return answer(file, "xianxing-" + wanted + ".ics");
    }

    private static Optional<YearMonth> parsed(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @GetMapping("/" + SUBSCRIBED + "{secret}.ics")
    ResponseEntity<byte[]> subscribed(@PathVariable String secret) {
        return switch (subscriptions.read(secret, root())) {
            case SubscriptionReading.Answer.Found(byte[] file) -> answer(file, "xianxing.ics");
            case SubscriptionReading.Answer.NotThere() -> throw notFound();
            case SubscriptionReading.Answer.TooOften() ->
                    throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<byte[]> answer(byte[] file, String name) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }

    private static String root() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path("/").toUriString();
    }
}
