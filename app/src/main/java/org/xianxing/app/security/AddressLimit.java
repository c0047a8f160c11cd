package org.xianxing.app.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xianxing.domain.account.WrongSignIns;
import org.xianxing.domain.account.WrongSignIns.Kind;
import org.xianxing.domain.account.WrongSignIns.Row;
import org.xianxing.domain.account.WrongSignIns.StartOver;

/**
 * Lets one network address make only so many wrong sign-ins in a minute, on all nodes together. A
 * whole office may share one address, so right ones do not count.
 */
@Component
class AddressLimit {

    static final int WRONG_IN_A_MINUTE = 60;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final WrongSignIns wrong;
    private final InstantSource clock;

    AddressLimit(WrongSignIns wrong, InstantSource clock) {
        this.wrong = wrong;
        this.clock = clock;
    }

    boolean admits(String address) {
        Instant begun = clock.instant().minus(WINDOW);
        return wrong.find(Kind.ADDRESS, List.of(address)).values().stream()
                .filter(row -> row.since().isAfter(begun))
                .mapToInt(Row::wrong)
                .allMatch(count -> count < WRONG_IN_A_MINUTE);
    }

    void wrong(String address) {
        if (!address.isEmpty()) {
            Instant now = clock.instant();
            wrong.add(Kind.ADDRESS, address, now, StartOver.unlessBegunAfter(now.minus(WINDOW)));
        }
    }
}
