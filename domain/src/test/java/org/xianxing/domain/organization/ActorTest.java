package org.xianxing.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActorTest {

    @Test
    void a_deputy_stands_in_traces_with_the_holder() {
        assertThat(Actor.deputyName("李四", "张三")).isEqualTo("李四（代张三）");
    }

    @Test
    void two_long_names_fit_into_a_trace() {
        String name = Actor.deputyName("a".repeat(40), "b".repeat(40));

        assertThat(name).hasSizeLessThanOrEqualTo(40).contains("a", "b");
    }
}
