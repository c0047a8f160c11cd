package org.xianxing.app.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianxing.app.audit.ui.StateChange.Difference;

class StateChangeTest {

    private record Inner(String value) {}

    private record State(Inner id, String title, java.util.List<String> tags) {}

    @Test
    void only_parts_that_differ_are_told() {
        State before = new State(new Inner("1"), "甲", java.util.List.of("a", "b"));
        State after = new State(new Inner("2"), "甲", java.util.List.of("a"));

        assertThat(StateChange.between(before.toString(), after.toString()).orElseThrow())
                .containsExactly(
                        new Difference("id", "1", "2"), new Difference("tags", "[a, b]", "[a]"));
    }

    @Test
    void states_of_two_kinds_and_plain_texts_are_not_taken_apart() {
        assertThat(StateChange.between("Draft[at=1]", "Submitted[at=1]")).isEmpty();
        assertThat(StateChange.between("甲", "乙")).isEmpty();
        assertThat(StateChange.between("", "Draft[at=1]")).isEmpty();
    }

    @Test
    void a_text_that_only_looks_like_a_state_is_not_taken_apart() {
        assertThat(StateChange.between("A[title=x], y]", "A[title=z]")).isEmpty();
        assertThat(StateChange.between("A[title=x, y]", "A[title=z]")).isEmpty();
        assertThat(StateChange.between("A[t=[, b=1]", "A[t=1, b=1]")).isEmpty();
    }
}
