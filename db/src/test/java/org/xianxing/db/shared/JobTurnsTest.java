package org.xianxing.db.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.xianxing.db.TestDatabase;
import org.xianxing.domain.shared.JobTurns;

/** Turns of work on the real engine. */
class JobTurnsTest {

    private static final Instant HOUR = Instant.parse("2026-12-01T01:00:00Z");

    private final JobTurns turns = new JooqJobTurns(TestDatabase.create().database());

    @Test
    void a_turn_is_taken_once_and_none_before_it_afterwards() {
        assertThat(turns.take("escalation", HOUR)).isTrue();
        assertThat(turns.take("escalation", HOUR)).isFalse();
        assertThat(turns.take("escalation", HOUR.minusSeconds(3_600))).isFalse();
        assertThat(turns.take("escalation", HOUR.plusSeconds(3_600))).isTrue();
    }

    @Test
    void works_take_their_turns_by_themselves() {
        assertThat(turns.take("escalation", HOUR)).isTrue();
        assertThat(turns.take("another", HOUR)).isTrue();
    }
}
